// SPDX-License-Identifier: Apache-2.0
#include "reach/OpenWay.h"

#include "place/PlaceRun.h"
#include "reach/Boundary.h"
#include "reach/Text.h"
#include "reach/Ways.h"

#include <QPointer>

#include <algorithm>
#include <utility>

namespace latchkey::reach {

namespace {

Hop passedAt(HopKind kind, qint64 tookMs)
{
    return {kind, Hop::Outcome::Passed, tookMs, {}};
}

place::PlaceCommand readTables()
{
    place::PlaceCommand command;
    command.arguments = {QStringLiteral("/bin/cat"), QStringLiteral("/proc/net/tcp"),
                         QStringLiteral("/proc/net/tcp6")};
    command.deadlineMs = 20'000;
    command.outputLimit = 8 << 20;
    return command;
}

bool isSameServer(const place::StorePlace &a, const place::StorePlace &b)
{
    return a.host == b.host && a.port == b.port;
}

} // namespace

OpenWay::OpenWay(const integrations::Integration &integration, WayParts parts, QObject *parent)
    : QObject(parent)
    , m_integration(integration)
    , m_parts(std::move(parts))
    , m_socket(integration, m_parts.listenerPort, m_key)
{
    m_again.setSingleShot(true);
    connect(&m_again, &QTimer::timeout, this, &OpenWay::tryAgain);
    m_socket.setHandler(m_parts.take);
    if (m_parts.refused) {
        m_socket.setRefusalObserver(m_parts.refused);
    }
}

OpenWay::~OpenWay() = default;

void OpenWay::open()
{
    m_clock.start();
    const auto way = checkedWay(m_integration.way);
    const auto opened = [this](const Result<quint16> &port) {
        // not before open() has returned
        QTimer::singleShot(0, this, [this, port] { takeSocket(port); });
    };
    if (way) {
        m_socket.open(m_parts.secure, opened);
    } else {
        opened(failure(way.error()));
    }
}

void OpenWay::takeSocket(const Result<quint16> &port)
{
    if (!port) {
        return failAt(HopKind::Socket, port.error());
    }
    const QPointer<OpenWay> self(this);
    Q_EMIT hop(passedAt(HopKind::Socket, m_clock.elapsed()));
    if (self && m_integration.way.kind == WayKind::Ssh) {
        openTunnel(*port);
    } else if (self) {
        probe();
    }
}

void OpenWay::goThrough(qint64 tookMs)
{
    const QPointer<OpenWay> self(this);
    Q_EMIT hop(passedAt(HopKind::Tunnel, tookMs));
    if (self) {
        lookAtBoundary();
    }
}

void OpenWay::openTunnel(quint16 localPort)
{
    const auto to = server();
    if (!to) {
        return failAt(HopKind::Tunnel, to.error());
    }
    m_tunnel = std::make_unique<Tunnel>(TunnelOrder{*to, m_integration.way.port, localPort},
                                        m_parts.questions);
    connect(m_tunnel.get(), &Tunnel::up, this, &OpenWay::goThrough);
    connect(m_tunnel.get(), &Tunnel::down, this, [this](const Problem &problem) {
        // also one that was lost while it was tried: it is made again, and tried again
        m_tables.reset();
        m_probe.reset();
        m_again.stop();
        tellLost(problem);
    });
    connect(m_tunnel.get(), &Tunnel::failed, this,
            [this](const Problem &problem) { failAt(HopKind::Tunnel, problem); });
    m_tunnel->start();
}

void OpenWay::lookAtBoundary()
{
    const auto there = server();
    m_tables = std::make_unique<place::PlaceRun>(*there, readTables());
    connect(m_tables.get(), &place::PlaceRun::finished, this,
            [this](const place::PlaceResult &result) { takeTables(result.output); });
    connect(m_tables.get(), &place::PlaceRun::failed, this, [this] { takeTables({}); });
    m_tables->start();
}

void OpenWay::takeTables(const QByteArray &tables)
{
    const auto there = server();
    const QString host = place::hostWords(*there);
    const QPointer<OpenWay> self(this);
    switch (boundaryOf(tables, m_integration.way.port)) {
    case Boundary::Open:
        m_tunnel->stop();
        return failAt(HopKind::Boundary,
                      {"reach.open-to-others",
                       Text::tr("%1 opens the tunnel's port to everybody who can reach that "
                                "server, not only to itself (GatewayPorts in its sshd_config). "
                                "Have that set to no, or take the tokens without a call.")
                           .arg(host),
                       {}});
    case Boundary::Loopback:
        Q_EMIT hop(passedAt(HopKind::Boundary, -1));
        break;
    case Boundary::Nobody:
        Q_EMIT hop(
            {HopKind::Boundary,
             Hop::Outcome::NotTried,
             -1,
             {"reach.boundary-unknown",
              Text::tr("%1 does not say who else can reach the tunnel's port there.").arg(host),
              {}}});
        break;
    }
    if (self) {
        probe();
    }
}

void OpenWay::probe()
{
    const bool isBelievedThereOnly =
        m_integration.way.kind == WayKind::Bind && m_integration.way.url.startsWith("https:");
    if (isBelievedThereOnly && !caller()) {
        return leaveToStore();
    }
    m_probe = std::make_unique<CallProbe>(
        integrations::callbackUrl(m_integration, m_parts.listenerPort), m_key, caller());
    m_probe->setObserver(m_parts.observer);
    connect(m_probe.get(), &CallProbe::hop, this, &OpenWay::hop);
    connect(m_probe.get(), &CallProbe::passed, this, &OpenWay::finish);
    connect(m_probe.get(), &CallProbe::failed, this, &OpenWay::fail);
    m_probe->start();
}

// This computer reaches itself, and need not believe its own certificate.
void OpenWay::leaveToStore()
{
    const QPointer<OpenWay> self(this);
    Q_EMIT hop(
        {HopKind::Arrival,
         Hop::Outcome::NotTried,
         -1,
         {"reach.only-there",
          Text::tr("Only the store's server can tell whether it reaches this computer and "
                   "trusts its certificate. Say where the store's code is, and it is asked."),
          {}}});
    if (self) {
        finish();
    }
}

void OpenWay::finish()
{
    m_pause = Tunnel::firstPause;
    m_lostCode.clear();
    if (std::exchange(m_wasOpened, true)) {
        Q_EMIT regained();
    } else {
        Q_EMIT opened();
    }
}

// A tunnel is up again, but what it led to before was not found, or was open to others.
void OpenWay::tryAgain()
{
    if (m_tunnel->isUp()) {
        lookAtBoundary();
    } else {
        m_tunnel->start();
    }
}

void OpenWay::tellLost(const Problem &problem)
{
    if (std::exchange(m_lostCode, problem.code) != problem.code) {
        Q_EMIT lost(problem);
    }
}

// What happens next is decided before anybody hears of it. Only a tunnel is watched, so only one
// can fail that was open.
void OpenWay::fail(const Problem &problem)
{
    if (m_wasOpened) {
        m_again.start(m_pause);
        m_pause = std::min(2 * m_pause, Tunnel::longestPause);
        tellLost(problem);
    } else if (!std::exchange(m_isOver, true)) {
        Q_EMIT failed(problem);
    }
}

void OpenWay::failAt(HopKind kind, const Problem &problem)
{
    const QPointer<OpenWay> self(this);
    Q_EMIT hop({kind, Hop::Outcome::Failed, -1, problem});
    if (self) {
        fail(problem);
    }
}

// Where the tunnel's other end is.
Result<place::StorePlace> OpenWay::server() const
{
    const integrations::Way &way = m_integration.way;
    place::StorePlace server;
    server.folder = QStringLiteral("/");
    if (!way.server.isEmpty()) {
        server.host = way.server;
        server.port = way.serverPort;
    } else if (m_parts.place && !m_parts.place->isLocal()) {
        server.host = m_parts.place->host;
        server.port = m_parts.place->port;
    } else {
        return failure("reach.no-server",
                       Text::tr("Nobody has said to which server the tunnel goes. Name it, such as "
                                "deploy@shop.example."));
    }
    return server;
}

// Who calls as the store will: its own PHP where it is known, otherwise the tunnel's server, or
// this computer.
std::optional<place::StorePlace> OpenWay::caller() const
{
    if (m_integration.way.kind != WayKind::Ssh) {
        return m_parts.place;
    }
    const auto there = server();
    return m_parts.place && isSameServer(*m_parts.place, *there) ? m_parts.place
                                                                 : std::optional(*there);
}

} // namespace latchkey::reach
