// SPDX-License-Identifier: Apache-2.0
#include "session/CallWays.h"

#include "desk/UnderWay.h"
#include "integrations/IntegrationRepository.h"
#include "listener/Listener.h"
#include "profile/Lock.h"
#include "reach/OwnAddresses.h"
#include "reach/Ways.h"
#include "storeservice/PlaceRepository.h"
#include "tls/CertificateWords.h"

#include <utility>

namespace latchkey::session {

using integrations::Integration;
using reach::Way;
using reach::WayKind;

CallWays::CallWays(Session &session, QObject *parent)
    : QObject(parent)
    , m_session(session)
{}

CallWays::~CallWays()
{
    cancel();
}

reach::GuideFacts CallWays::facts(const QString &id, std::optional<bool> isElsewhere) const
{
    reach::GuideFacts facts;
    if (const SessionEntry *entry = m_session.integrations().entry(id)) {
        facts.storeUrl = entry->integration.storeUrl;
    }
    facts.isElsewhere = isElsewhere;
    const auto kept = storeservice::PlaceRepository(m_session.profile()).of(id);
    if (kept && *kept) {
        facts.place = (*kept)->place;
    }
    facts.bridges = reach::bridgeAddresses();
    facts.networks = reach::networkAddresses();
    return facts;
}

quint16 CallWays::freePort(const QString &id) const
{
    QList<Way> others;
    const QStringList ids = m_session.integrations().ids();
    for (const QString &each : ids) {
        if (each != id) {
            others.append(m_session.integrations().entry(each)->integration.way);
        }
    }
    return reach::freePort(others, quint16(m_session.activations().port() + 1));
}

Result<profile::Lock> CallWays::turnOf(const QString &id) const
{
    return m_session.activations().isSettled(id) ? profile::turnOf(m_session.profile(), id)
                                                 : failure(desk::activationUnderWay());
}

Result<void> CallWays::save(const QString &id, const Way &way)
{
    const auto checked = reach::checkedWay(way);
    const auto turn = checked ? turnOf(id) : failure(checked.error());
    if (!turn) {
        return failure(turn.error());
    }
    if (auto saved = m_session.integrations().repository().saveWay(id, way); !saved) {
        return saved;
    }
    m_session.takeUp(id); // its run knows the old way
    return {};
}

Result<void> CallWays::test(const QString &id, const Way &way)
{
    cancel();
    const SessionEntry *entry = m_session.integrations().entry(id);
    desk::Workplace *workplace = m_session.activations().workplace();
    if (entry == nullptr || workplace == nullptr) {
        return failure(Activations::notListening());
    }
    const auto checked = reach::checkedWay(way);
    auto turn = checked ? turnOf(id) : failure(checked.error());
    if (!turn) {
        return failure(turn.error());
    }
    m_turn = std::move(*turn);
    Integration tried = entry->integration;
    tried.way = way;
    const reach::WayParts parts =
        desk::wayPartsOf(storeservice::PlaceRepository(m_session.profile()), id,
                         m_session.activations().port(), workplace->ways());
    way.kind == WayKind::Local ? probeListener(tried, parts) : openWay(tried, parts);
    return {};
}

// The listener has that socket already.
void CallWays::probeListener(const Integration &integration, const reach::WayParts &parts)
{
    m_key = std::make_unique<reach::ProbeKey>();
    m_session.activations().workplace()->listener().setProbeAnswer(
        [this](const QByteArray &question) { return m_key->answerTo(question); });
    m_probe = std::make_unique<reach::CallProbe>(
        integrations::callbackUrl(integration, parts.listenerPort), *m_key, parts.place);
    m_probe->setObserver(parts.observer);
    connect(m_probe.get(), &reach::CallProbe::hop, this, &CallWays::hop);
    connect(m_probe.get(), &reach::CallProbe::passed, this, [this] { end({}); });
    connect(m_probe.get(), &reach::CallProbe::failed, this, &CallWays::end);
    m_probe->start();
}

void CallWays::openWay(const Integration &integration, const reach::WayParts &parts)
{
    m_open = std::make_unique<reach::OpenWay>(integration, parts);
    connect(m_open.get(), &reach::OpenWay::hop, this, &CallWays::hop);
    connect(m_open.get(), &reach::OpenWay::opened, this, [this] { end({}); });
    connect(m_open.get(), &reach::OpenWay::failed, this, &CallWays::end);
    connect(m_open.get(), &reach::OpenWay::lost, this, &CallWays::end);
    m_open->open();
}

void CallWays::cancel()
{
    if (auto *workplace = m_session.activations().workplace(); workplace && m_probe) {
        workplace->listener().setProbeAnswer({});
    }
    // It may be in its own signal.
    for (QObject *each : std::initializer_list<QObject *>{m_open.release(), m_probe.release()}) {
        if (each != nullptr) {
            each->disconnect(this);
            each->setParent(this); // at the latest with us
            each->deleteLater();
        }
    }
    m_turn = {};
}

void CallWays::end(const Problem &problem)
{
    cancel();
    Q_EMIT ended(problem);
}

QString CallWays::certificateTrouble(const Integration &integration) const
{
    const Way &way = integration.way;
    if (way.kind != WayKind::Bind || !way.url.startsWith("https:")) {
        return {};
    }
    const auto host = tls::servedHost(QString::fromUtf8(way.address));
    const tls::CertificateShelf shelf(m_session.profile().folder(), m_session.secrets().store());
    const auto entry = host ? shelf.entry(*host) : std::nullopt;
    return entry  ? tls::troubleWithDates(*entry, QDateTime::currentDateTimeUtc())
           : host ? tr("There is no certificate for %1 yet.").arg(QString::fromLatin1(host->text))
                  : QString();
}

} // namespace latchkey::session
