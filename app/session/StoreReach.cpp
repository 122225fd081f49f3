// SPDX-License-Identifier: Apache-2.0
#include "session/StoreReach.h"

#include "reach/OwnAddresses.h"

#include <QHostAddress>
#include <QHostInfo>
#include <QUrl>

#include <algorithm>

namespace latchkey::session {

std::optional<bool> StoreReach::isElsewhere(const QByteArray &storeUrl)
{
    const QString host = QUrl::fromEncoded(storeUrl).host();
    if (reach::isThisComputer(host)) {
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
        const bool isHere =
            std::any_of(addresses.cbegin(), addresses.cend(),
                        [](const QHostAddress &address) { return reach::isThisComputer(address); });
        m_isElsewhere.insert(host, !isHere);
        Q_EMIT known();
    });
}

} // namespace latchkey::session
