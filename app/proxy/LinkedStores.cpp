// SPDX-License-Identifier: Apache-2.0
#include "proxy/LinkedStores.h"

#include "base/Job.h"
#include "commerce/StoreAddress.h"
#include "desk/CallAnswers.h"
#include "desk/StoreDoor.h"
#include "desk/TokenDeath.h"
#include "integrations/StoreAccess.h"
#include "profile/Profile.h"
#include "profile/Sql.h"
#include "proxy/Text.h"
#include "web/Origin.h"

#include <QLoggingCategory>
#include <QPointer>
#include <QtConcurrent>

#include <utility>

namespace latchkey::proxy {

namespace {

Q_LOGGING_CATEGORY(log, "latchkey.proxy", QtWarningMsg)

// What an integration is read of. Tokens that are taken in leave a line in the timeline, whatever
// else stays the same.
Result<QByteArray> basisOf(const integrations::IntegrationRepository &integrations,
                           const integrations::Integration &integration)
{
    const auto origin = web::originOf(integration.storeUrl);
    const auto access =
        origin ? integrations::StoreAccessRepository(integrations.profile()).of(origin->text())
               : Result<integrations::StoreAccess>();
    const auto timeline = access ? integrations.timeline(integration.id) : failure(access.error());
    if (!timeline) {
        return failure(timeline.error());
    }
    const qint64 last = timeline->isEmpty() ? 0 : timeline->last().time;
    return QByteArrayList{integration.storeUrl,
                          integration.allowsCleartext ? "http" : "",
                          integration.activationState,
                          access->trustedCa,
                          access->hasBasic ? "basic" : "",
                          QByteArray::number(last)}
        .join('\n');
}

void saveIn(const QString &folder, const QString &id,
            const integrations::LearnedAboutStore &learned)
{
    const auto saved = profile::Profile::open(folder).and_then([&](const auto &profile) {
        return integrations::IntegrationRepository(*profile).saveLearned(id, learned);
    });
    if (!saved) {
        qCWarning(log) << "what a store taught is not kept:" << saved.error().code;
    }
}

// Unless something happened to the integration since it was read: then other tokens may be in use,
// and if they are dead too, the next call says so.
Result<void> markStill(profile::Profile &profile, const desk::DeadTokens &dead,
                       const QByteArray &basis, const Clock &clock)
{
    integrations::IntegrationRepository integrations(profile, clock);
    return profile::inTransaction(profile.database(), [&]() -> Result<void> {
        const auto now = integrations.byId(dead.integrationId).and_then([&](const auto &each) {
            return basisOf(integrations, each);
        });
        if (!now) {
            return failure(now.error());
        }
        return *now == basis ? desk::markDead(integrations, dead, clock) : Result<void>();
    });
}

void markIn(const QString &folder, const desk::DeadTokens &dead, const QByteArray &basis,
            const Clock &clock)
{
    const auto marked = profile::Profile::open(folder).and_then(
        [&](const auto &profile) { return markStill(*profile, dead, basis, clock); });
    if (!marked) {
        qCWarning(log) << "that tokens are dead is not kept:" << marked.error().code;
    }
}

} // namespace

LinkedStores::LinkedStores(profile::Profile &profile, secrets::SecretStore &secrets, Clock clock,
                           QObject *parent)
    : QObject(parent)
    , m_profile(profile)
    , m_secrets(secrets)
    , m_clock(std::move(clock))
    , m_integrations(profile, m_clock)
    , m_watch(profile)
{
    connect(&m_watch, &profile::ProfileWatch::changedElsewhere, this,
            &LinkedStores::forgetWhatChanged);
    m_oneThread.setMaxThreadCount(1); // in the order it was learned
}

LinkedStores::~LinkedStores()
{
    m_oneThread.waitForDone();
}

void LinkedStores::of(const QString &integrationId, const Answer &answer)
{
    if (const LinkedStorePtr linked = m_linked.value(integrationId)) {
        answer(linked);
        return;
    }
    const bool isBegun = m_opening.contains(integrationId);
    m_opening[integrationId].waiting.append(answer);
    if (!isBegun) {
        begin(integrationId);
    }
}

void LinkedStores::begin(const QString &id)
{
    const auto integration = m_integrations.byId(id);
    if (!integration) {
        tell(id, failure(integration.error()));
        return;
    }
    auto linked = std::make_shared<LinkedStore>();
    linked->integrationId = id;
    linked->store = desk::storeOf(*integration);
    const auto origin = commerce::reachableOrigin(linked->store);
    if (!origin) {
        tell(id, failure(origin.error()));
        return;
    }
    linked->route.peer = *origin;
    linked->basis = basisOf(m_integrations, *integration).value_or(QByteArray());
    m_opening[id].linked = std::move(linked);
    m_secrets.read(secrets::itemKeyOfIntegration(id),
                   [self = QPointer(this), id](const Result<std::optional<Secret>> &item) {
                       if (!self.isNull()) {
                           self->takeItem(id, item);
                       }
                   });
}

void LinkedStores::takeItem(const QString &id, const Result<std::optional<Secret>> &item)
{
    if (!item) {
        tell(id, failure(item.error()));
        return;
    }
    if (desk::areGone(item)) {
        tell(id, failure("activation.not-linked",
                         Text::tr("This integration has no tokens yet. Activate the integration "
                                  "first.")));
        return;
    }
    const LinkedStorePtr linked = m_opening[id].linked;
    auto tokens = secrets::fromItem<secrets::IntegrationSecrets>(**item, linked->route.peer.text());
    if (!tokens) {
        tell(id, failure(tokens.error()));
        return;
    }
    linked->tokens = std::move(*tokens);
    desk::openDoor(m_profile, m_secrets, linked->store,
                   [self = QPointer(this), id](const Result<commerce::Store> &store) {
                       if (!self.isNull()) {
                           self->takeStore(id, store);
                       }
                   });
}

void LinkedStores::takeStore(const QString &id, const Result<commerce::Store> &store)
{
    if (!store) {
        tell(id, failure(store.error()));
        return;
    }
    const LinkedStorePtr linked = m_opening[id].linked;
    linked->store = *store;
    runJob(
        this,
        [peer = linked->route.peer, trusted = store->trustedCa] {
            return httpcall::routeTo(peer, trusted);
        },
        [this, id](const httpcall::CallRoute &route) { takeRoute(id, route); });
}

// What was settled stays so where nothing of it changed.
void LinkedStores::takeRoute(const QString &id, const httpcall::CallRoute &route)
{
    if (std::exchange(m_opening[id].isStale, false)) {
        begin(id);
        return;
    }
    const LinkedStorePtr linked = m_opening[id].linked;
    linked->route = route;
    if (const LinkedStorePtr before = m_earlier.take(id)) {
        linked->isSettled = before->isSettled && before->tokens == linked->tokens &&
                            before->store.baseUrl == linked->store.baseUrl &&
                            before->store.knowledge == linked->store.knowledge;
    }
    m_linked.insert(id, linked);
    tell(id, linked);
}

void LinkedStores::tell(const QString &id, const Result<LinkedStorePtr> &linked)
{
    const QList<Answer> waiting = m_opening.take(id).waiting;
    for (const Answer &answer : waiting) {
        answer(linked);
    }
}

void LinkedStores::forget(const QString &id)
{
    if (const LinkedStorePtr linked = m_linked.take(id)) {
        m_earlier.insert(id, linked);
    }
}

// The counts of our own calls are written beside us too, and say nothing about tokens.
void LinkedStores::forgetWhatChanged()
{
    for (Opening &opening : m_opening) {
        opening.isStale = true;
    }
    const QHash<QString, LinkedStorePtr> all = m_linked;
    for (auto it = all.begin(); it != all.end(); ++it) {
        const auto integration = m_integrations.byId(it.key());
        const auto basis =
            integration ? basisOf(m_integrations, *integration) : failure(integration.error());
        if (!basis || *basis != (*it)->basis) {
            forget(it.key());
        }
    }
    dropWhatIsGone();
}

// Tokens of an integration that was removed are kept no longer.
void LinkedStores::dropWhatIsGone()
{
    const QStringList ids = m_earlier.keys();
    for (const QString &id : ids) {
        const auto integration = m_integrations.byId(id);
        if (!integration && integration.error().code == "integration.unknown") {
            m_earlier.remove(id);
        }
    }
}

void LinkedStores::learn(const LinkedStorePtr &linked, const commerce::StoreKnowledge &before,
                         const commerce::ExchangeResult &result)
{
    // others that began as early and learned nothing take nothing back
    if (result.knowledge != before && result.knowledge != linked->store.knowledge) {
        linked->store.knowledge = result.knowledge;
        save(linked->integrationId, result.knowledge);
    }
    const bool isSuccess =
        result.outcome && result.outcome->status >= 200 && result.outcome->status < 300;
    linked->isSettled = linked->isSettled || isSuccess || result.negotiated;
    const auto refusal = result.refusal ? std::optional(result.refusal->outcome) : std::nullopt;
    if (const auto death = desk::deathOfTokens(refusal)) {
        forget(linked->integrationId);
        markDead(linked, *death);
    }
}

// By a connection of its own, like what is saved: another program may hold the database for
// seconds. The keychain is asked here, since its stores belong to this thread.
void LinkedStores::markDead(const LinkedStorePtr &linked, oauth::TokenProof proof)
{
    const desk::DeadTokens dead{linked->integrationId, linked->tokens, proof, "commerce.refused"};
    desk::askIfStillUsed(
        m_secrets, this, dead, [this, dead, basis = linked->basis](bool isStillUsed) {
            if (isStillUsed) {
                static_cast<void>(QtConcurrent::run(&m_oneThread, markIn, m_profile.folder(), dead,
                                                    basis, m_clock));
            }
        });
}

// By a connection of its own: a store teaches something once or twice in its life.
void LinkedStores::save(const QString &id, const commerce::StoreKnowledge &knowledge)
{
    static_cast<void>(QtConcurrent::run(&m_oneThread, saveIn, m_profile.folder(), id,
                                        desk::learnedFrom(knowledge)));
}

} // namespace latchkey::proxy
