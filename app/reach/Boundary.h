// SPDX-License-Identifier: Apache-2.0
// Who may reach a port, by the kernel's tables of sockets: /proc/net/tcp and tcp6 (proc(5)).
#pragma once

#include <QByteArray>

namespace latchkey::reach {

enum class Boundary {
    Loopback, // the computer itself only
    Open,     // others too: sshd's GatewayPorts, or somebody else's socket
    Nobody,   // nobody listens there
};

// Of the port, as the two tables say it, one behind the other.
Boundary boundaryOf(const QByteArray &tables, quint16 port);

} // namespace latchkey::reach
