// SPDX-License-Identifier: Apache-2.0
// The addresses of this computer.
#pragma once

#include <QByteArray>
#include <QList>
#include <QString>

class QHostAddress;

namespace latchkey::reach {

// True if the host's name or address says that it is this computer, without asking anybody.
bool isThisComputer(const QString &host);
bool isThisComputer(const QHostAddress &address);

// IPv4, on bridges to containers of this computer; empty where the system knows of none.
QList<QByteArray> bridgeAddresses();

// IPv4, in networks; first the ones that the whole internet can have in its routes.
QList<QByteArray> networkAddresses();

} // namespace latchkey::reach
