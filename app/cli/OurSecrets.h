// SPDX-License-Identifier: Apache-2.0
// Where the profile that a verb works with keeps its secrets.
#pragma once

#include "secrets/SecretStore.h"

#include <QString>

#include <memory>

namespace latchkey::cli {

// The keychain or, where the profile says so, its file: then a person at the terminal is asked for
// the passphrase as this is made, unless a service has it (vault/ProfileSecrets.h).
class OurSecrets final : public secrets::SecretStore
{
public:
    // `folder` is the profile's, absolute.
    explicit OurSecrets(const QString &folder);

    void read(const QString &key, ReadAnswer answer) override;
    void write(const QString &key, Secret value, Answer answer) override;
    void remove(const QString &key, Answer answer) override;
    void check(Answer answer) override;
    bool outlivesProgram() const override { return m_store->outlivesProgram(); }

private:
    std::unique_ptr<secrets::SecretStore> m_store;
};

} // namespace latchkey::cli
