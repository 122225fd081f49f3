// SPDX-License-Identifier: Apache-2.0
// What OpenSSH's client says while it makes a tunnel, understood (ssh(1), LogLevel DEBUG1).
#pragma once

#include "base/Problem.h"
#include "place/StorePlace.h"

#include <QByteArray>
#include <QString>
#include <QStringList>

namespace latchkey::reach {

struct TunnelOrder
{
    place::StorePlace server; // only its host and port
    quint16 remotePort = 0;   // on the server's 127.0.0.1
    quint16 localPort = 0;    // on ours
};

// The arguments for ssh -N -T -R; what it has to say comes on its standard output, apart from what
// the server says before anybody is signed in. Where `mayAsk` is false nobody is asked for a
// passphrase or a code, and the server's key has to be known. One that changed is never taken.
QStringList tunnelArguments(const TunnelOrder &order, bool mayAsk);

// The server has opened the port.
bool isUp(const QByteArray &log, const TunnelOrder &order);

// Why there is none, or no more. Codes: `reach.port-taken` (on the server), `reach.forwarding-off`
// (its administrator allows none), `reach.other-forwarding` (one of the person's own failed),
// `reach.host-key-unknown` (says the fingerprint), `reach.tunnel-lost`, those of
// place::PlaceRun::failed about ssh.
Problem tunnelProblem(const QByteArray &log, const TunnelOrder &order);

// `reach.tunnel-lost`, of one that was up.
Problem tunnelLost(const QByteArray &log, const TunnelOrder &order);

// Only the last lines are left, at most so many octets together.
void keepEnd(QByteArray &log, qsizetype octets);

} // namespace latchkey::reach
