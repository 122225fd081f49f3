// SPDX-License-Identifier: Apache-2.0
#include "storeservice/StorePlan.h"

#include "web/Origin.h"

#include <algorithm>

namespace latchkey::storeservice {

using integrations::Integration;

namespace {

// 128 random bits that only this integration's URLs have.
bool hasOurKeys(const StoreIntegration &there, const Integration &integration)
{
    return there.callbackUrl.contains(integration.callbackKey) ||
           there.identityUrl.contains(integration.identityKey);
}

QByteArray hostOf(const QByteArray &url)
{
    const auto origin = web::originOf(url);
    return origin ? origin->host : QByteArray();
}

Obstacle obstacleTo(const StorePlan &plan, const StoreFacts &facts)
{
    if (!facts.knowsIntegrations) {
        return Obstacle::Unreadable;
    }
    const bool isCreating = plan.order.action == PlanAction::Create;
    if (!plan.there) {
        return isCreating ? Obstacle::None : Obstacle::NotThere;
    }
    if (isCreating) {
        return plan.isOurs ? Obstacle::AlreadyThere : Obstacle::NotOurs;
    }
    if (!plan.isOurs && !plan.order.takesOver) {
        return Obstacle::NotOurs;
    }
    const bool isUpdating = plan.order.action == PlanAction::Update;
    if (isUpdating && plan.there->isFromModule && plan.runsDefinition) {
        return Obstacle::FromModule;
    }
    const bool isNameTaken = facts.named && facts.named->id != plan.there->id;
    return isUpdating && isNameTaken ? Obstacle::NameTaken : Obstacle::None;
}

TokenFate fateOf(const StorePlan &plan)
{
    const bool hasToken = plan.there && plan.there->hasAccessToken.value_or(false);
    if (plan.order.action == PlanAction::Remove) {
        return hasToken ? TokenFate::End : TokenFate::NoneYet;
    }
    if (plan.order.takesTokens) {
        return hasToken ? TokenFate::HandedOver : TokenFate::Issued;
    }
    return hasToken ? TokenFate::Stay : TokenFate::NoneYet;
}

bool isAnythingToDo(const StorePlan &plan)
{
    if (plan.order.action != PlanAction::Update) {
        return true;
    }
    if (plan.there && plan.there->isFromModule && plan.order.takesTokens) {
        return false; // it cannot be edited, and its tokens can be taken all the same
    }
    // a store drops what it does not know again: asking for that changes nothing
    const bool areRightsOther =
        !plan.rights.isKnown || !plan.rights.missing.isEmpty() || !plan.rights.tooMuch.isEmpty();
    return plan.there && (!plan.changes.isEmpty() || areRightsOther);
}

} // namespace

std::optional<StoreIntegration> ownIn(const StoreFacts &facts, const Integration &integration)
{
    for (const auto &each : {facts.known, facts.named}) {
        if (each && hasOurKeys(*each, integration)) {
            return each;
        }
    }
    return {};
}

std::optional<StoreIntegration> meantIn(const StoreFacts &facts, const Integration &integration)
{
    const auto own = ownIn(facts, integration);
    return own ? own : facts.named;
}

QList<FieldChange> fieldChanges(const StoreIntegration &there, const WantedIntegration &wanted)
{
    const FieldChange all[] = {
        {Field::Name, there.name, wanted.name},
        {Field::Email, there.email, wanted.email},
        {Field::CallbackUrl, QString::fromUtf8(there.callbackUrl),
         QString::fromUtf8(wanted.callbackUrl)},
        {Field::IdentityUrl, QString::fromUtf8(there.identityUrl),
         QString::fromUtf8(wanted.identityUrl)},
    };
    QList<FieldChange> changes;
    std::copy_if(std::begin(all), std::end(all), std::back_inserter(changes),
                 [](const FieldChange &each) { return each.there != each.wanted; });
    return changes;
}

QList<QByteArray> otherBaseUrls(const StoreFacts &facts, const QByteArray &storeUrl)
{
    const QList<QByteArray> urls = facts.baseUrls.value_or(QList<QByteArray>());
    const bool isAmong = std::any_of(urls.cbegin(), urls.cend(), [&](const QByteArray &url) {
        return hostOf(url) == hostOf(storeUrl);
    });
    return isAmong ? QList<QByteArray>() : urls;
}

bool losesSomething(const StorePlan &plan)
{
    const bool isUpdating = plan.order.action == PlanAction::Update && plan.runsDefinition;
    const bool losesRights = isUpdating && (!plan.rights.isKnown || !plan.rights.tooMuch.isEmpty());
    const bool isSomebodyElses = plan.there && !plan.isOurs && !plan.isEmpty();
    return plan.order.action == PlanAction::Remove || plan.tokens == TokenFate::End ||
           losesRights || isSomebodyElses;
}

StorePlan planFor(const PlanOrder &order, const Integration &integration,
                  const WantedIntegration &wanted, const StoreFacts &facts)
{
    StorePlan plan;
    plan.order = order;
    plan.order.takesTokens = order.takesTokens && order.action != PlanAction::Remove;
    plan.wanted = wanted;
    plan.there = meantIn(facts, integration);
    plan.isOurs = ownIn(facts, integration).has_value();
    plan.storeUrl = integration.storeUrl;
    plan.otherBaseUrls = otherBaseUrls(facts, integration.storeUrl);
    const bool isUpdating = order.action == PlanAction::Update && plan.there;
    plan.changes = isUpdating ? fieldChanges(*plan.there, wanted) : QList<FieldChange>();
    plan.rights = compareGrants(wanted.resources, isUpdating ? plan.there->granted : QStringList(),
                                facts.resources);
    plan.runsDefinition = isAnythingToDo(plan);
    plan.tokens = fateOf(plan);
    plan.obstacle = obstacleTo(plan, facts);
    return plan;
}

} // namespace latchkey::storeservice
