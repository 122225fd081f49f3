// SPDX-License-Identifier: Apache-2.0
// Nonces (RFC 5849 §3.3).
#pragma once

#include <QByteArray>

namespace latchkey::oauth {

// 32 characters of [a-z0-9] from the system's CSPRNG (about 165 bits).
QByteArray newNonce();

} // namespace latchkey::oauth
