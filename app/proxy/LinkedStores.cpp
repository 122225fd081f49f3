// SPDX-License-Identifier: Apache-2.0
#include "proxy/LinkedStores.h"

#include "commerce/StoreAddress.h"
#include "desk/CallAnswers.h"
#include "desk/Job.h"
#include "desk/StoreDoor.h"
#include "desk/TokenDeath.h"
#include "proxy/Text.h"

#include <QPointer>

namespace latchkey::proxy {

LinkedStores::LinkedStores(profile::Profile &profile, secrets::SecretStore &secrets, Clock clock,
                           QObject *parent)
    : QObject(parent)
    , m_profile(profile)
    , m_secrets(secrets)
    , m_clock(std::move(clock))
    , m_integrations(profile, m_clock)
    , m_watch(profile)
{
    connect(&m_watch, &profile::ProfileWatch::changedElsewhere, this, &LinkedStores::forgetAll);
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
    desk::runJob(
        this,
        [peer = linked->route.peer, trusted = store->trustedCa] {
            return httpcall::routeTo(peer, trusted);
        },
        [this, id](const httpcall::CallRoute &route) { takeRoute(id, route); });
}

// What was settled stays so where nothing of it changed.
void LinkedStores::takeRoute(const QString &id, const httpcall::CallRoute &route)
{
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

void LinkedStores::forgetAll()
{
    const QStringList ids = m_linked.keys();
    for (const QString &id : ids) {
        forget(id);
    }
}

void LinkedStores::learn(const LinkedStorePtr &linked, const commerce::StoreKnowledge &before,
                         const commerce::ExchangeResult &result)
{
    // others that began as early and learned nothing take nothing back
    if (result.knowledge != before && result.knowledge != linked->store.knowledge) {
        linked->store.knowledge = result.knowledge;
        static_cast<void>(
            m_integrations.saveLearned(linked->integrationId, desk::learnedFrom(result.knowledge)));
    }
    const bool isSuccess =
        result.outcome && result.outcome->status >= 200 && result.outcome->status < 300;
    linked->isSettled = linked->isSettled || isSuccess || result.negotiated;
    const auto refusal = result.refusal ? std::optional(result.refusal->outcome) : std::nullopt;
    if (const auto death = desk::deathOfTokens(refusal)) {
        forget(linked->integrationId);
        desk::markIfStillUsed(m_integrations, m_secrets, m_clock, this,
                              {linked->integrationId, linked->tokens, *death, "commerce.refused"},
                              [] {});
    }
}

} // namespace latchkey::proxy
