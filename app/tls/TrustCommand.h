// SPDX-License-Identifier: Apache-2.0
// What is run on the store's server, so that it believes what Latchkey made.
#pragma once

#include "tls/ServedHost.h"

#include <QString>

namespace latchkey::tls {

// How a server's system keeps the authorities it trusts.
enum class ServerSystem { Debian, RedHat };

// Lines for a shell there, to be pasted as they are: `authority` (PEM, one certificate) comes in
// the place of an earlier one for this host, and PHP trusts it from its next call on. They use
// sudo.
QString trustCommand(ServerSystem system, const ServedHost &host, const QByteArray &authority);

// The same for taking it away again.
QString distrustCommand(ServerSystem system, const ServedHost &host);

} // namespace latchkey::tls
