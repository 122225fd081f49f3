// SPDX-License-Identifier: Apache-2.0
#include "reach/Ways.h"

#include "base/ForeignText.h"
#include "place/StorePlace.h"
#include "reach/OwnAddresses.h"
#include "reach/Text.h"
#include "system/NetworkBridge.h"
#include "web/Origin.h"
#include "web/Url.h"

#include <QHostAddress>
#include <QNetworkInterface>
#include <QRandomGenerator>

#include <algorithm>

namespace latchkey::reach {

namespace {

constexpr quint16 firstFreePort = 1024; // below, a system asks for more rights
// Up to where Linux begins to hand ports out by itself.
constexpr quint16 firstServerPort = 20'000, beyondServerPorts = 32'768;
constexpr qsizetype longestUrl = 300;

// What IPv4 address the text is; none where it is another or has another form.
QHostAddress ipv4(const QByteArray &text)
{
    const QHostAddress address(QString::fromLatin1(text));
    const bool isPlain = address.protocol() == QAbstractSocket::IPv4Protocol &&
                         address.toString() == QString::fromLatin1(text);
    return isPlain ? address : QHostAddress();
}

bool isOfOneInterface(const QHostAddress &address)
{
    return !address.isNull() && address != QHostAddress(QHostAddress::AnyIPv4) &&
           !address.isMulticast() && !address.isBroadcast();
}

bool isOurs(const QHostAddress &address)
{
    return address.isLoopback() || QNetworkInterface::allAddresses().contains(address);
}

QString ownAddresses()
{
    QStringList ours;
    const QList<QHostAddress> all = QNetworkInterface::allAddresses();
    for (const QHostAddress &each : all) {
        if (each.protocol() == QAbstractSocket::IPv4Protocol) {
            ours.append(each.toString());
        }
    }
    return ours.join(QStringLiteral(", "));
}

// Letters that every proxy hands on as they are.
bool isPlainPath(QByteArrayView path)
{
    const auto isPlain = [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
               c == '-' || c == '_' || c == '.' || c == '~' || c == '/';
    };
    return std::all_of(path.begin(), path.end(), isPlain) && !path.contains("//") &&
           !path.contains("/.");
}

bool hasQuery(const QByteArray &url)
{
    return url.contains('?') || url.contains('#');
}

Result<Way> badUrl(const QByteArray &url)
{
    return failure("reach.bad-url",
                   Text::tr("“%1” is no address that a store can call. Write one such as "
                            "https://hooks.example, with a path of letters and digits at most.")
                       .arg(withoutControls(QString::fromUtf8(url))));
}

Result<Way> cleartext(const QByteArray &url)
{
    return failure("reach.cleartext",
                   Text::tr("The store would send its credentials to %1 in clear. Only what stays "
                            "within this computer may use http: use https.")
                       .arg(withoutControls(QString::fromUtf8(url))));
}

Result<Way> checkedUrl(const Way &way)
{
    const auto origin = web::originOf(way.url);
    const auto parts = origin ? web::splitUrl(way.url) : failure(origin.error());
    const bool isPlain = parts && !parts->hasUserInfo && !origin->host.startsWith('[') &&
                         way.url.size() <= longestUrl && isPlainPath(parts->path) &&
                         !hasQuery(way.url);
    if (!isPlain) {
        return badUrl(way.url);
    }
    if (origin->scheme == "http" && !staysWithinThisMachine(origin->host)) {
        return cleartext(way.url);
    }
    return way;
}

Result<Way> checkedAddress(const Way &way)
{
    const QHostAddress address = ipv4(way.address);
    const QString shown = withoutControls(QString::fromUtf8(way.address));
    if (!isOfOneInterface(address)) {
        return failure("reach.bad-address",
                       Text::tr("“%1” is no address to listen on. Write the one that the store's "
                                "server can reach, such as 192.0.2.10.")
                           .arg(shown));
    }
    if (!isOurs(address)) {
        return failure("reach.not-ours",
                       Text::tr("This computer does not have the address %1. It has: %2")
                           .arg(shown, ownAddresses()));
    }
    return checkedUrl(way);
}

Result<Way> checkedServer(const Way &way)
{
    if (way.server.isEmpty()) {
        return way;
    }
    place::StorePlace server;
    server.folder = QStringLiteral("/-");
    server.host = way.server;
    const auto checked = place::checkedPlace(server);
    return checked ? Result<Way>(way) : failure(checked.error());
}

QByteArray authority(const QByteArray &host, quint16 port)
{
    return host + ':' + QByteArray::number(port);
}

} // namespace

Result<Way> sshWay(const QString &server, quint16 port)
{
    Way way;
    way.kind = WayKind::Ssh;
    way.port = port;
    if (server.trimmed().isEmpty()) {
        return checkedWay(way);
    }
    const auto place = place::parseServer(server);
    if (!place) {
        return failure(place.error());
    }
    way.server = place->host;
    way.serverPort = place->port;
    return checkedWay(way);
}

Result<Way> bindWay(const QString &address, quint16 port)
{
    Way way;
    way.kind = WayKind::Bind;
    way.address = address.trimmed().toUtf8();
    way.port = port;
    way.url = (staysWithinThisMachine(way.address) ? "http://" : "https://") +
              authority(way.address, port);
    return checkedWay(way);
}

Result<Way> urlWay(const QString &url, quint16 port)
{
    Way way;
    way.kind = WayKind::Url;
    way.port = port;
    way.url = url.trimmed().toUtf8();
    while (way.url.endsWith('/')) {
        way.url.chop(1);
    }
    if (const auto origin = web::originOf(way.url); origin && !hasQuery(way.url)) {
        const auto parts = web::splitUrl(way.url);
        way.url = origin->text() + (parts ? parts->path.toByteArray() : QByteArray());
    }
    return checkedWay(way);
}

Result<Way> checkedWay(const Way &way)
{
    const bool hasPort = way.kind != WayKind::Local && way.kind != WayKind::None;
    if (hasPort && way.port < firstFreePort) {
        return failure("reach.bad-port",
                       Text::tr("Write a port from %1 to %2.").arg(firstFreePort).arg(65535));
    }
    switch (way.kind) {
    case WayKind::Local:
    case WayKind::None:
        return way;
    case WayKind::Ssh:
        return checkedServer(way);
    case WayKind::Bind:
        return checkedAddress(way);
    case WayKind::Url:
        return checkedUrl(way);
    }
    Q_UNREACHABLE();
}

bool staysWithinThisMachine(const QByteArray &host)
{
    if (host == "localhost") {
        return true;
    }
    const QHostAddress address = ipv4(host);
    return !address.isNull() && (address.isLoopback() || bridgeNetworkOf(address));
}

QString words(const Way &way)
{
    switch (way.kind) {
    case WayKind::Local:
        return Text::tr("The store's server is this computer");
    case WayKind::Ssh:
        return way.server.isEmpty()
                   ? Text::tr("ssh tunnel to where the store's code is, port %1 there")
                         .arg(way.port)
                   : Text::tr("ssh tunnel to %1, port %2 there")
                         .arg(withoutControls(way.server))
                         .arg(way.port);
    case WayKind::Bind:
        return Text::tr("This computer's address %1, port %2")
            .arg(QString::fromUtf8(way.address))
            .arg(way.port);
    case WayKind::Url:
        return Text::tr("%1, forwarded to port %2 of this computer")
            .arg(QString::fromUtf8(way.url))
            .arg(way.port);
    case WayKind::None:
        return Text::tr("No call: the tokens are taken or entered");
    }
    Q_UNREACHABLE();
}

quint16 freePort(const QList<Way> &others, quint16 from)
{
    const auto isTaken = [&](quint16 port) {
        return std::any_of(others.begin(), others.end(), [port](const Way &other) {
            return other.port == port &&
                   (other.kind == WayKind::Bind || other.kind == WayKind::Url);
        });
    };
    quint16 port = std::max(from, firstFreePort);
    while (port < 65535 && isTaken(port)) {
        ++port;
    }
    return port;
}

quint16 portForServer()
{
    return quint16(
        QRandomGenerator::system()->bounded(int(firstServerPort), int(beyondServerPorts)));
}

} // namespace latchkey::reach
