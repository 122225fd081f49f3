// SPDX-License-Identifier: Apache-2.0
// Where secrets are kept, whatever keeps them.
#pragma once

#include "base/Result.h"
#include "base/Secret.h"

#include <QString>

#include <functional>
#include <optional>

namespace latchkey::secrets {

// The largest value a store takes, in octets.
inline constexpr qsizetype largestSecret = 65'536;

// Every call answers exactly once, later, in the event loop of the store's thread (never from
// inside the call), unless the store is destroyed first. Calls for the same key are done in the
// order they came.
//
// Problems of every call: `secrets.locked` (a keyring that has to be unlocked first),
// `secrets.missing` (there is no keychain), `secrets.refused`, `secrets.bus-lost` (the session bus
// went away; this process cannot reach the keychain any more), `secrets.no-answer` (in time; what
// was asked may still happen).
class SecretStore
{
public:
    using ReadAnswer = std::function<void(Result<std::optional<Secret>>)>;
    using Answer = std::function<void(Result<void>)>;

    virtual ~SecretStore() = default;

    // nullopt only if the entry is surely not there.
    virtual void read(const QString &key, ReadAnswer answer) = 0;

    // Succeeds once the value was written, read back and found equal. More problems:
    // `secrets.too-large`, `secrets.read-back` (something else came back).
    virtual void write(const QString &key, Secret value, Answer answer) = 0;

    // An entry that is not there is fine.
    virtual void remove(const QString &key, Answer answer) = 0;

    // Whether the store is usable right now; quick, never asks the person anything, waits for no
    // earlier call.
    virtual void check(Answer answer) = 0;

    // False if all is gone with the program: then a missing entry proves nothing.
    virtual bool outlivesProgram() const = 0;
};

// Writes a probe entry, reads it, removes it and sees that it is gone: `secrets check`. `store`
// must live until the answer. Problems: those above.
void checkRoundTrip(SecretStore &store, SecretStore::Answer answer);

} // namespace latchkey::secrets
