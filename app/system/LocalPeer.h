// SPDX-License-Identifier: Apache-2.0
// Who is at the other end of a connection within this computer.
#pragma once

#include <QtGlobal>

#include <optional>

namespace latchkey::system {

struct LocalPeer
{
    quint32 uid = 0;   // the account that opened the connection; meaningless once it is closed
    quint64 inode = 0; // of its socket; 0: closed, no process has it any more

    bool isGone() const { return inode == 0; }
};

// The end at 127.0.0.1:`theirs` of a connection to 127.0.0.1:`ours`, as the kernel says (Linux,
// sock_diag(7), else /proc/net/tcp). Nothing if it cannot be known.
std::optional<LocalPeer> localPeer(quint16 theirs, quint16 ours);

// True if a process that this one started, or one of theirs, is that peer.
bool isOurChild(const LocalPeer &peer);

} // namespace latchkey::system
