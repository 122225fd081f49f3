// SPDX-License-Identifier: Apache-2.0
// The credentials and tokens of an activation that is not over: in memory, and mirrored in the
// keychain.
#pragma once

#include "activation/Effect.h"
#include "desk/PostBook.h"
#include "secrets/SecretStore.h"

#include <QObject>

#include <functional>

namespace latchkey::desk {

// The tokens under way of an activation.
struct PendingTokens
{
    QString requestTokenOf; // the candidate's id; empty = no request token yet
    Secret requestToken, requestTokenSecret;
    QString accessTokenOf; // the candidate's id; empty = no access token yet
    Secret accessToken, accessTokenSecret;
};

// One item holds the tokens and the first POSTs; where a flood brings more, further items hold
// those (secrets::itemKeyOfMore()).
class PendingItem : public QObject
{
public:
    using Loaded = std::function<void(Result<void>)>;
    // `contents` is the most that was wanted before the writing began, `isWhole` that nothing
    // changed since.
    using Stored = std::function<void(activation::event::PendingStored stored, Result<void>)>;

    // `origin` is the store's (Origin::text()); an item of another store is never used. `store`
    // must outlive it.
    PendingItem(secrets::SecretStore &store, const QString &integrationId, QByteArray origin,
                QObject *parent = nullptr);

    // What is held in memory; change it, then store().
    PostBook &posts() { return m_posts; }
    const PostBook &posts() const { return m_posts; }
    PendingTokens &tokens() { return m_tokens; }
    const PendingTokens &tokens() const { return m_tokens; }
    const QByteArray &origin() const { return m_origin; }

    activation::PendingFacts facts() const;

    // Reads what an earlier run left and lays what this one holds over it. Once it has succeeded,
    // later calls answer at once. Problems: those of SecretStore and secrets::fromItem().
    void load(Loaded answer);

    // Writes everything held, reads it back. One writing is under way at a time: what is wanted
    // meanwhile is written in the next one, as it stands then, and answered with it. `answer` is
    // the same function each time.
    void store(activation::Contents contents, Stored answer);

    // The number of the writing that has, or will have, all that store() was called for; it is done
    // once writingsDone() has come that far.
    quint64 writingOfAll() const { return m_isDue ? m_begun + 1 : m_begun; }
    quint64 writingsDone() const { return m_done; }

    // Forgets everything but the candidates named, here and in the keychain; `gone` is called when
    // the keychain has answered.
    void drop(const QStringList &keep, std::function<void()> gone);

    // True while the keychain has not answered yet.
    bool isBusy() const { return m_isWriting || m_isDue || m_removals > 0; }

private:
    void loadMore(int number, Loaded answer);
    void takeOver(const secrets::PendingSecrets &older);
    void beginIfDue();
    void beginWriting();
    void writePages(QList<int> pages, quint64 epoch);
    void endWriting(quint64 epoch, const Result<void> &written);
    Secret item(int page) const;

    secrets::SecretStore &m_store;
    const QString m_integrationId;
    const QByteArray m_origin;
    PostBook m_posts;
    PendingTokens m_tokens;
    bool m_isLoaded = false;
    bool m_isWriting = false;
    bool m_isDue = false; // something was wanted since the writing began
    activation::Contents m_wanted = activation::Contents::Credentials;
    activation::Contents m_beingWritten = activation::Contents::Credentials;
    Stored m_answer;
    quint64 m_epoch = 0; // another one with each drop()
    quint64 m_begun = 0;
    quint64 m_done = 0;
    int m_removals = 0;
};

// Removes all items of an activation, the further ones first; `answer` is the first problem, or
// none. `store` must live until then.
void removePending(secrets::SecretStore &store, const QString &integrationId,
                   const std::function<void(Result<void>)> &answer);

} // namespace latchkey::desk
