// SPDX-License-Identifier: Apache-2.0
#include "reach/OwnAddresses.h"

#include "system/NetworkBridge.h"

#include <QNetworkInterface>

#include <algorithm>

namespace latchkey::reach {

namespace {

QList<QHostAddress> addressesOf(bool isBridge)
{
    QList<QHostAddress> found;
    const QList<QNetworkInterface> all = QNetworkInterface::allInterfaces();
    for (const QNetworkInterface &one : all) {
        if (system::isContainerBridge(one.name()) != isBridge) {
            continue;
        }
        const QList<QNetworkAddressEntry> entries = one.addressEntries();
        for (const QNetworkAddressEntry &entry : entries) {
            const QHostAddress &address = entry.ip();
            if (address.protocol() == QAbstractSocket::IPv4Protocol && !address.isLoopback() &&
                !address.isLinkLocal()) {
                found.append(address);
            }
        }
    }
    return found;
}

// RFC 1918, and RFC 6598 of providers.
bool isPrivate(const QHostAddress &address)
{
    return address.isInSubnet(QHostAddress(QStringLiteral("10.0.0.0")), 8) ||
           address.isInSubnet(QHostAddress(QStringLiteral("172.16.0.0")), 12) ||
           address.isInSubnet(QHostAddress(QStringLiteral("192.168.0.0")), 16) ||
           address.isInSubnet(QHostAddress(QStringLiteral("100.64.0.0")), 10);
}

QList<QByteArray> asText(const QList<QHostAddress> &addresses)
{
    QList<QByteArray> texts;
    for (const QHostAddress &address : addresses) {
        texts.append(address.toString().toLatin1());
    }
    return texts;
}

} // namespace

bool isThisComputer(const QHostAddress &address)
{
    return address.isLoopback() || QNetworkInterface::allAddresses().contains(address);
}

bool isThisComputer(const QString &host)
{
    const QHostAddress address(host);
    return address.isNull()
               ? host == QLatin1String("localhost") || host.endsWith(QLatin1String(".localhost"))
               : isThisComputer(address);
}

QList<QByteArray> bridgeAddresses()
{
    return asText(addressesOf(true));
}

std::optional<std::pair<QHostAddress, int>> bridgeNetworkOf(const QHostAddress &address)
{
    const QList<QNetworkInterface> all = QNetworkInterface::allInterfaces();
    for (const QNetworkInterface &one : all) {
        const QList<QNetworkAddressEntry> entries = one.addressEntries();
        for (const QNetworkAddressEntry &entry : entries) {
            const bool isItsOwn =
                entry.ip() == address && address.protocol() == QAbstractSocket::IPv4Protocol;
            if (isItsOwn && system::isContainerBridge(one.name())) {
                return std::pair(address, entry.prefixLength());
            }
        }
    }
    return std::nullopt;
}

QList<QByteArray> networkAddresses()
{
    QList<QHostAddress> found = addressesOf(false);
    std::stable_partition(found.begin(), found.end(),
                          [](const QHostAddress &address) { return !isPrivate(address); });
    return asText(found);
}

} // namespace latchkey::reach
