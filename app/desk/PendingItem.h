// SPDX-License-Identifier: Apache-2.0
// The credentials and tokens of an activation that is not over: in memory, and mirrored in one
// keychain item.
#pragma once

#include "activation/Effect.h"
#include "secrets/Credentials.h"
#include "secrets/SecretStore.h"

#include <QObject>

#include <functional>

namespace latchkey::desk {

class PendingItem : public QObject
{
public:
    using Loaded = std::function<void(Result<void>)>;
    // All that is held is in the item; `contents` is the most that was asked for since the last
    // answer.
    using Stored = std::function<void(activation::Contents contents, Result<void>)>;

    // `origin` is the store's (Origin::text()); an item of another store is never used. `store`
    // must outlive it.
    PendingItem(secrets::SecretStore &store, const QString &integrationId, QByteArray origin,
                QObject *parent = nullptr);

    // What is held in memory; change it, then store().
    secrets::PendingSecrets &held() { return m_held; }
    const secrets::PendingSecrets &held() const { return m_held; }
    const secrets::PendingCandidate *candidate(const QString &id) const;

    activation::PendingFacts facts() const;

    // Reads what an earlier run left and lays what this one holds over it. Once it has succeeded,
    // later calls answer at once. Problems: those of SecretStore and secrets::fromItem().
    void load(Loaded answer);

    // Writes everything held, reads it back. Several calls while a write is under way are answered
    // once, for the most of them.
    void store(activation::Contents contents, Stored answer);

    // Forgets everything but the candidates named, here and in the keychain; `gone` is called when
    // the keychain has answered.
    void drop(const QStringList &keep, std::function<void()> gone);

    // True while the keychain has not answered yet.
    bool isBusy() const { return m_writes != m_answered || m_removals > 0; }

private:
    void mergeOlder(const secrets::PendingSecrets &older);
    void write(quint64 number, Stored answer);

    secrets::SecretStore &m_store;
    QString m_key;
    secrets::PendingSecrets m_held;
    bool m_isLoaded = false;
    quint64 m_writes = 0;
    quint64 m_answered = 0;
    quint64 m_droppedAt = 0;
    int m_removals = 0;
    activation::Contents m_wanted = activation::Contents::Credentials;
};

} // namespace latchkey::desk
