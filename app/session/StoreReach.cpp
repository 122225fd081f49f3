// SPDX-License-Identifier: Apache-2.0
#include "session/StoreReach.h"

#include <QHostAddress>
#include <QHostInfo>
#include <QNetworkInterface>
#include <QUrl>

#include <algorithm>

namespace latchkey::session {

namespace {

bool isOurs(const QHostAddress &address)
{
    return address.isLoopback() || QNetworkInterface::allAddresses().contains(address);
}

} // namespace

bool isThisComputer(const QString &host)
{
    const QHostAddress address(host);
    return address.isNull()
               ? host == QLatin1String("localhost") || host.endsWith(QLatin1String(".localhost"))
               : isOurs(address);
}

std::optional<bool> StoreReach::isElsewhere(const QByteArray &storeUrl)
{
    const QString host = QUrl::fromEncoded(storeUrl).host();
    if (isThisComputer(host)) {
        return false;
    }
    if (!m_isElsewhere.contains(host)) {
        m_isElsewhere.insert(host, {});
        ask(host);
    }
    return m_isElsewhere.value(host);
}

// A name that nobody knows is no name of this computer either.
void StoreReach::ask(const QString &host)
{
    QHostInfo::lookupHost(host, this, [this, host](const QHostInfo &found) {
        const QList<QHostAddress> addresses = found.addresses();
        m_isElsewhere.insert(host, std::none_of(addresses.cbegin(), addresses.cend(), isOurs));
        Q_EMIT known();
    });
}

} // namespace latchkey::session
