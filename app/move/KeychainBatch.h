// SPDX-License-Identifier: Apache-2.0
// Several changes of the keychain, which can be taken back.
#pragma once

#include "base/Cancel.h"
#include "secrets/SecretStore.h"

#include <QList>
#include <QObject>

#include <optional>

namespace latchkey::move {

struct KeychainChange
{
    QString key;
    std::optional<Secret> value; // nothing: the item is removed
};

// Reads each item before it changes it, one after the other.
class KeychainBatch : public QObject
{
    Q_OBJECT
public:
    // `secrets` must outlive it.
    KeychainBatch(secrets::SecretStore &secrets, QList<KeychainChange> changes, CancelFlag cancel,
                  QObject *parent = nullptr);

    // All of them; what was done when one failed is the caller's to take back. Answers once, not at
    // all if it is destroyed before. Problems: those of SecretStore, `move.cancelled`.
    void run(const secrets::SecretStore::Answer &answer);

    // Puts back what was there before, as far as the keychain lets us. Answers as above.
    void takeBack(const secrets::SecretStore::Answer &answer);

Q_SIGNALS:
    // After each.
    void progressed(int done, int all);

private:
    void next();
    void change(const std::optional<Secret> &before);
    void takeBackLast();
    void apply(const KeychainChange &change, const secrets::SecretStore::Answer &answer);

    secrets::SecretStore &m_secrets;
    const QList<KeychainChange> m_changes;
    CancelFlag m_cancel;
    QList<KeychainChange> m_before; // of those that were begun
    secrets::SecretStore::Answer m_answer;
};

} // namespace latchkey::move
