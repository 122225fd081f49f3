// SPDX-License-Identifier: Apache-2.0
// What a service tells whoever started it as one.
#pragma once

#include <QByteArray>

namespace latchkey::system {

// Hands lines such as "READY=1" or "STATUS=…" (UTF-8) to the service manager, if one started this
// program and listens (sd_notify(3): a datagram to $NOTIFY_SOCKET). Waits for nobody; false if it
// reached nobody.
bool tellServiceManager(const QByteArray &lines);

} // namespace latchkey::system
