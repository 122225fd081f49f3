// SPDX-License-Identifier: Apache-2.0
// The ways on which a store's call may come here: which there can be, and what they are called.
#pragma once

#include "base/Result.h"
#include "integrations/Way.h"

#include <QByteArray>
#include <QList>
#include <QString>

namespace latchkey::reach {

using integrations::Way;
using integrations::WayKind;

// A tunnel to `server` ("deploy@shop.example"; empty: where the store's code is), with that port
// there. Problems: those of checkedWay().
Result<Way> sshWay(const QString &server, quint16 port);

// A socket of its own on an address of this computer. http on loopback and on a bridge to
// containers, otherwise https. Problems: those of checkedWay().
Result<Way> bindWay(const QString &address, quint16 port);

// What the person's own proxy or tunnel service calls, forwarded to `port` of 127.0.0.1. Problems:
// those of checkedWay().
Result<Way> urlWay(const QString &url, quint16 port);

// The way if it can be one, otherwise what is wrong with it: `reach.bad-port` (below 1024),
// those of place::parseServer(), `reach.bad-address` (no IPv4 address, or of no single interface),
// `reach.not-ours` (this computer does not have the address), `reach.bad-url`, `reach.cleartext`
// (http to what is neither loopback nor a bridge to containers of this machine, THREATS 15).
Result<Way> checkedWay(const Way &way);

// Whether http may be used for what goes to that host: it never leaves the machine.
bool staysWithinThisMachine(const QByteArray &host);

// The way in a line for a person: "ssh tunnel to deploy@shop.example, port 24711 there".
QString words(const Way &way);

// The first port from `from` on that none of those ways uses here.
quint16 freePort(const QList<Way> &others, quint16 from);

// Any port for the server: many may have tunnels to one, and its users must not meet.
quint16 portForServer();

} // namespace latchkey::reach
