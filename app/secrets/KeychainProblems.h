// SPDX-License-Identifier: Apache-2.0
// The keychain's problems in words.
#pragma once

#include "base/Problem.h"

#include <QString>

namespace latchkey::secrets {

// `detail` is what the keychain or the bus said; it never holds a value.
Problem keychainLocked();
Problem keychainMissing(const QString &detail);
Problem keyringMissing(const QString &detail); // the service is there, its default keyring is not
Problem keychainRefused(const QString &detail);
Problem keychainBusLost(const QString &detail);
Problem keychainGaveNoAnswer(const QString &detail);
Problem keychainReadBackDiffers();
Problem secretTooLarge(qsizetype octets);

} // namespace latchkey::secrets
