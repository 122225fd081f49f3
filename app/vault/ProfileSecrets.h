// SPDX-License-Identifier: Apache-2.0
// Where a profile keeps its secrets, as its setting `secrets.place` says.
#pragma once

#include "secrets/SecretStore.h"

#include <QString>

#include <functional>
#include <memory>
#include <optional>

namespace latchkey::vault {

// The file of the profile in `folder` (absolute) if it keeps its secrets in one.
QString secretsFile(const QString &folder);

// The passphrase that systemd hands the service that runs this program: its credential
// "latchkey-passphrase" (systemd.exec(5), "Credentials"), without the line end.
std::optional<Secret> passphraseOfService();

// The store as the profile in `folder` uses it: what it is given is noted there
// (secrets/HeldSecrets.h).
std::unique_ptr<secrets::SecretStore> remembering(std::unique_ptr<secrets::SecretStore> store,
                                                  const QString &folder);

// What is asked for the passphrase where no service has one; nothing if nobody can be asked.
using AskPassphrase = std::function<std::optional<Secret>()>;

// The keychain, or the file. Where that cannot be, a store that says why at every call:
// `secrets.no-passphrase`, or what is wrong with the setting. Asks at once.
std::unique_ptr<secrets::SecretStore> secretsOf(const QString &folder, const AskPassphrase &ask);

// For a program that cannot ask for a passphrase: whether it can do without, as long as it runs.
// Problems: `secrets.no-passphrase` (the profile keeps its secrets in a file), what is wrong with
// the setting.
Result<void> staysReadable(const QString &folder);

} // namespace latchkey::vault
