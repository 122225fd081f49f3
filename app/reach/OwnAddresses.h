// SPDX-License-Identifier: Apache-2.0
// The addresses of this computer.
#pragma once

#include <QByteArray>
#include <QHostAddress>
#include <QList>
#include <QString>

#include <optional>
#include <utility>

namespace latchkey::reach {

// True if the host's name or address says that it is this computer, without asking anybody.
bool isThisComputer(const QString &host);
bool isThisComputer(const QHostAddress &address);

// IPv4, on bridges to containers of this computer; empty where the system knows of none.
QList<QByteArray> bridgeAddresses();

// The network (address, bits) of the bridge to containers of this computer that has this IPv4
// address; nothing if none has it.
std::optional<std::pair<QHostAddress, int>> bridgeNetworkOf(const QHostAddress &address);

// IPv4, in networks; first the ones that the whole internet can have in its routes.
QList<QByteArray> networkAddresses();

} // namespace latchkey::reach
