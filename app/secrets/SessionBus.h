// SPDX-License-Identifier: Apache-2.0
// The session bus on Linux, behind the keychain.
#pragma once

#include "base/Result.h"

#include <chrono>
#include <functional>

class QObject;

namespace latchkey::secrets {

// Keeps the process alive when the session bus goes away: GLib's shared connection, which libsecret
// uses, raises SIGTERM by default when it is closed. To be called before libsecret is used; loads
// GLib's libraries and connects, which nobody should wait for who wants no secret. Without GLib or
// a bus there is nothing to do.
void survivePartingOfTheBus();

// Asks the Secret Service, without blocking and without a prompt, whether its default keyring is
// there and unlocked. Answers once, later, unless `context` is gone by then. Problems:
// `secrets.locked`, `secrets.missing` (no bus, no service on it, no default keyring),
// `secrets.bus-lost`, `secrets.no-answer`, `secrets.refused`.
void askWhetherKeyringIsUsable(QObject *context, std::chrono::milliseconds deadline,
                               std::function<void(Result<void>)> answer);

} // namespace latchkey::secrets
