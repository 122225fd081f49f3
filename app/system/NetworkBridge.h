// SPDX-License-Identifier: Apache-2.0
// Networks that exist within this computer only.
#pragma once

#include <QString>

namespace latchkey::system {

// True for a bridge that only containers of this computer are connected to, as the kernel says
// (Linux; false elsewhere): what is sent over it never leaves the machine. One with a network card,
// a tunnel, a VLAN or a virtual machine's device in it is none. `interfaces` is the kernel's list.
bool isContainerBridge(const QString &interface,
                       const QString &interfaces = QStringLiteral("/sys/class/net"));

} // namespace latchkey::system
