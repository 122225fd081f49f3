// SPDX-License-Identifier: Apache-2.0
// What protects a file that leaves this computer.
#pragma once

#include "base/Result.h"
#include "base/Secret.h"

namespace latchkey::sealed {

inline constexpr qsizetype shortestPassphrase = 12;  // characters
inline constexpr qsizetype fewestCharacters = 6;     // that differ
inline constexpr qsizetype longestPassphrase = 1024; // octets

// Whoever gets the file can try as often as they like, so that this asks for more than a login
// does. `passphrase` is UTF-8. Problem `sealed.weak-passphrase`: its sentence says the whole rule.
Result<void> checkPassphrase(const Secret &passphrase);

// The rule in a sentence, for whoever is about to choose one.
QString passphraseRule();

// The same octets whichever computer it is typed on: Unicode's composed form (NFC).
Secret composed(const Secret &passphrase);

} // namespace latchkey::sealed
