// SPDX-License-Identifier: Apache-2.0
// The integrations whose calls are signed here: their stores, their tokens, and what is learned.
#pragma once

#include "base/Clock.h"
#include "commerce/SignedExchange.h"
#include "commerce/Store.h"
#include "httpcall/StreamedCall.h"
#include "integrations/IntegrationRepository.h"
#include "oauth/TokenProof.h"
#include "profile/ProfileWatch.h"
#include "secrets/Credentials.h"
#include "secrets/SecretStore.h"

#include <QHash>
#include <QObject>
#include <QThreadPool>

#include <functional>
#include <memory>

namespace latchkey::proxy {

// One integration as calls are signed for it. Shared by its calls, which teach each other.
struct LinkedStore
{
    QString integrationId;
    commerce::Store store; // its knowledge grows
    secrets::IntegrationSecrets tokens;
    httpcall::CallRoute route;
    bool isSettled = false; // a call was accepted: base URL, clock and method are right
    QByteArray basis;       // of what it was read: another one, and it is read anew
};
using LinkedStorePtr = std::shared_ptr<LinkedStore>;

// Reads each integration's tokens from the keychain once, and anew when another program changed
// the profile or the store refused them: an activation beside us may have brought new ones.
class LinkedStores : public QObject
{
    Q_OBJECT

public:
    using Answer = std::function<void(const Result<LinkedStorePtr> &)>;

    // Both must outlive it.
    LinkedStores(profile::Profile &profile, secrets::SecretStore &secrets, Clock clock,
                 QObject *parent = nullptr);
    // Waits until what was learned is written, or cannot be.
    ~LinkedStores() override;

    // May answer before it returns. Problems: `integration.unknown`, `activation.not-linked`, those
    // of SecretStore, secrets::fromItem(), desk::openDoor() and commerce::reachableOrigin(). After
    // a problem the next call asks again.
    void of(const QString &integrationId, const Answer &answer);

    // Whatever was read of it is doubted: the next call reads it anew.
    void readAgain(const QString &integrationId) { forget(integrationId); }

    // What a call taught that began with `before`: kept here and, a little later, in the profile.
    void learn(const LinkedStorePtr &linked, const commerce::StoreKnowledge &before,
               const commerce::ExchangeResult &result);

private:
    // What has been collected of one integration on the way to its LinkedStore.
    struct Opening
    {
        LinkedStorePtr linked;
        QList<Answer> waiting;
        bool isStale = false; // the profile was changed meanwhile
    };

    void begin(const QString &id);
    void takeItem(const QString &id, const Result<std::optional<Secret>> &item);
    void takeStore(const QString &id, const Result<commerce::Store> &store);
    void takeRoute(const QString &id, const httpcall::CallRoute &route);
    void tell(const QString &id, const Result<LinkedStorePtr> &linked);
    void forget(const QString &id);
    void forgetWhatChanged();
    void dropWhatIsGone();
    void markDead(const LinkedStorePtr &linked, oauth::TokenProof proof);
    void save(const QString &id, const commerce::StoreKnowledge &knowledge);

    profile::Profile &m_profile;
    secrets::SecretStore &m_secrets;
    Clock m_clock;
    integrations::IntegrationRepository m_integrations;
    profile::ProfileWatch m_watch;
    QHash<QString, LinkedStorePtr> m_linked;
    QHash<QString, LinkedStorePtr> m_earlier; // to be read anew; what they were is compared
    QHash<QString, Opening> m_opening;
    QThreadPool m_oneThread; // writes, since another program may hold the database for seconds
};

} // namespace latchkey::proxy
