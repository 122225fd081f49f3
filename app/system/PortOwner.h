// SPDX-License-Identifier: Apache-2.0
// Who holds a TCP port of this computer, as far as the system tells us.
#pragma once

#include "base/Problem.h"

#include <QString>

#include <optional>

namespace latchkey::system {

struct PortOwner
{
    quint32 uid = 0;    // the account
    qint64 pid = 0;     // 0 if not visible: the system hides other accounts' processes
    QString program;    // empty if not visible; foreign text
    bool isOurs = true; // the account is the one we run under
};

// From /proc (Linux; nothing elsewhere): the listener on 127.0.0.1:`port` or on all addresses, else
// whoever uses the port as the near end of a connection.
std::optional<PortOwner> ownerOfPort(quint16 port);

// `listener.port-taken`, or `listener.port-taken-by-another-account` (THREATS 4).
Problem portTaken(quint16 port, const std::optional<PortOwner> &owner);

} // namespace latchkey::system
