// SPDX-License-Identifier: Apache-2.0
// Where a session keeps its secrets: the system's keychain or, when the person said so, memory.
#pragma once

#include "secrets/SecretStore.h"

#include <QObject>
#include <QString>

#include <memory>
#include <optional>

namespace latchkey::session {

class SecretsPlace : public QObject
{
    Q_OBJECT
public:
    // Of the profile in that folder (absolute).
    explicit SecretsPlace(QString folder);
    ~SecretsPlace() override;

    // Another one after useMemory().
    secrets::SecretStore &store() { return *m_store; }

    // Asks the keychain in the background; ends with changed().
    void check();
    // False until it was asked.
    bool isKnown() const { return m_isKnown; }
    // What it answered when asked last: a problem, or none.
    const std::optional<Problem> &problem() const { return m_problem; }

    // From now on until the program ends. Nobody may be using store().
    void useMemory();
    bool isMemory() const { return m_isMemory; }

Q_SIGNALS:
    void changed();

private:
    QString m_folder;
    std::unique_ptr<secrets::SecretStore> m_store;
    std::optional<Problem> m_problem;
    bool m_isKnown = false;
    bool m_isMemory = false;
};

} // namespace latchkey::session
