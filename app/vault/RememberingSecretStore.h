// SPDX-License-Identifier: Apache-2.0
// A secret store that notes what it is given, and what it finds: an earlier program may have put
// it there (secrets/HeldSecrets.h).
#pragma once

#include "secrets/HeldSecrets.h"
#include "secrets/SecretStore.h"

#include <memory>

namespace latchkey::vault {

// Answers as the other one does, at the same times. What cannot be noted is written all the same:
// the list is a net, and says in the trace that it has a hole.
class RememberingSecretStore final : public secrets::SecretStore
{
public:
    RememberingSecretStore(std::unique_ptr<secrets::SecretStore> store, secrets::HeldSecrets held);

    void read(const QString &key, ReadAnswer answer) override;
    void write(const QString &key, Secret value, Answer answer) override;
    void remove(const QString &key, Answer answer) override;
    void check(Answer answer) override;
    bool outlivesProgram() const override { return m_store->outlivesProgram(); }

private:
    std::unique_ptr<secrets::SecretStore> m_store;
    secrets::HeldSecrets m_held;
};

} // namespace latchkey::vault
