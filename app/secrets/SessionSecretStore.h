// SPDX-License-Identifier: Apache-2.0
// Secrets kept in memory until the program ends, when the person said so.
#pragma once

#include "secrets/SecretStore.h"

#include <QHash>
#include <QObject>

namespace latchkey::secrets {

class SessionSecretStore final : public SecretStore
{
public:
    void read(const QString &key, ReadAnswer answer) override;
    void write(const QString &key, Secret value, Answer answer) override;
    void remove(const QString &key, Answer answer) override;
    void check(Answer answer) override;
    bool outlivesProgram() const override { return false; }

private:
    QHash<QString, Secret> m_entries;
    QObject m_context; // answers still on their way die with it
};

} // namespace latchkey::secrets
