// SPDX-License-Identifier: Apache-2.0
#include "desk/StoreChange.h"

#include "desk/StoredState.h"
#include "desk/Timeline.h"
#include "integrations/SelectionRepository.h"
#include "storeservice/ServiceProblems.h"

#include <QPointer>

namespace latchkey::desk {

using storeservice::ChangeOutcome;
using storeservice::PlaceRepository;
using storeservice::PlanAction;
using storeservice::StoreFacts;
using storeservice::StoreService;

StoreChange::StoreChange(profile::Profile &profile, secrets::SecretStore &secrets, Clock clock,
                         StoreCase about, QObject *parent)
    : QObject(parent)
    , m_profile(profile)
    , m_secrets(secrets)
    , m_clock(clock)
    , m_about(std::move(about))
    , m_service(m_about.kept.place)
    , m_intake(profile, secrets, std::move(clock))
{
    connect(&m_service, &StoreService::looked, this, &StoreChange::takeFacts);
    connect(&m_service, &StoreService::changed, this, &StoreChange::takeChange);
    connect(&m_service, &StoreService::tokensTaken, this, &StoreChange::takeTokens);
    connect(&m_service, &StoreService::failed, this, &StoreChange::failed);
    connect(&m_intake, &TokenIntake::finished, this, &StoreChange::takeProof);
}

StoreChange::~StoreChange() = default;

void StoreChange::look()
{
    m_service.look(questionOf(m_about));
}

void StoreChange::takeFacts(const StoreFacts &facts)
{
    m_facts = facts;
    rememberNumber(m_profile, m_about, facts);
    Q_EMIT looked(facts);
}

storeservice::StorePlan StoreChange::plan(const storeservice::PlanOrder &order,
                                          const acl::AclTree &known) const
{
    StoreCase now = m_about;
    if (const auto chosen = integrations::SelectionRepository(m_profile).of(now.integration.id)) {
        now.resources = *chosen;
    }
    return storeservice::planFor(order, now.integration, wantedOf(now, m_facts, known), m_facts);
}

void StoreChange::perform(const storeservice::StorePlan &plan)
{
    m_plan = plan;
    m_result = {};
    m_isCancelled = false;
    m_seen = plan.there ? storeservice::SeenIntegration{plan.there->id, plan.there->name}
                        : storeservice::SeenIntegration{};
    if (!isStillTrue(m_profile, m_about)) {
        QMetaObject::invokeMethod(
            this, [this] { Q_EMIT failed(planOutdated()); }, Qt::QueuedConnection);
        return;
    }
    plan.order.takesTokens ? checkKeychain() : change();
}

void StoreChange::cancel()
{
    m_isCancelled = true;
    m_service.cancel();
    m_intake.cancel();
}

// Before the store issues tokens: those must have a place to go to.
void StoreChange::checkKeychain()
{
    m_secrets.check([self = QPointer(this)](const Result<void> &usable) {
        if (self.isNull()) {
            return;
        }
        if (!usable || self->m_isCancelled) {
            Q_EMIT self->failed(usable ? storeservice::cancelledBefore() : usable.error());
            return;
        }
        self->change();
    });
}

void StoreChange::change()
{
    if (!m_plan.runsDefinition) {
        m_result.there = m_plan.there;
        afterChange();
        return;
    }
    switch (m_plan.order.action) {
    case PlanAction::Create:
        m_service.create(m_plan.wanted);
        return;
    case PlanAction::Update:
        m_service.update(m_seen, m_plan.wanted);
        return;
    case PlanAction::Remove:
        m_service.remove(m_seen);
        return;
    }
}

void StoreChange::takeChange(const ChangeOutcome &outcome)
{
    m_result.done += outcome.done;
    m_result.there = outcome.integration;
    switch (m_plan.order.action) {
    case PlanAction::Create:
        note(activation::TimelineStep::MadeInStore);
        break;
    case PlanAction::Update:
        note(activation::TimelineStep::ChangedInStore);
        break;
    case PlanAction::Remove:
        note(activation::TimelineStep::RemovedFromStore);
        forgetConnection();
        break;
    }
    if (outcome.integration) {
        takeThere(*outcome.integration);
    }
    afterChange();
}

// Read back from the store and held against what was meant.
void StoreChange::takeThere(const storeservice::StoreIntegration &there)
{
    const QString id = m_about.integration.id;
    m_seen = {there.id, there.name};
    static_cast<void>(PlaceRepository(m_profile).remember(id, there.id));
    if (m_plan.order.isConnected) { // rights count at once
        static_cast<void>(integrations::SelectionRepository(m_profile).noteGranted(id));
    }
    m_result.rights =
        storeservice::compareGrants(m_plan.wanted.resources, there.granted, m_facts.resources);
    m_result.isOtherwise = !storeservice::fieldChanges(there, m_plan.wanted).isEmpty();
}

// Tokens of an integration that is gone work no more.
void StoreChange::forgetConnection()
{
    const QString id = m_about.integration.id;
    static_cast<void>(PlaceRepository(m_profile).remember(id, 0));
    if (!m_plan.isOurs) {
        return;
    }
    integrations::IntegrationRepository repository(m_profile, m_clock);
    const activation::event::CallRefused gone{oauth::TokenProof::IntegrationGone,
                                              "commerce.consumer-unknown"};
    static_cast<void>(advanceStored(repository, id, gone, m_clock));
}

void StoreChange::afterChange()
{
    if (m_plan.order.takesTokens && m_seen.id > 0) {
        m_service.takeTokens(m_seen);
        return;
    }
    Q_EMIT finished(m_result);
}

void StoreChange::takeTokens(const storeservice::TakenTokens &tokens)
{
    m_result.done += tokens.change.done;
    if (tokens.change.integration) {
        m_result.there = tokens.change.integration;
    }
    m_intake.start(m_about.integration.id, tokens.tokens, activation::event::TakenFrom::Store);
}

void StoreChange::takeProof(const Problem &problem)
{
    m_leftTokens = !problem.code.isEmpty();
    if (m_leftTokens) {
        Q_EMIT failed(problem);
        return;
    }
    static_cast<void>(
        integrations::SelectionRepository(m_profile).noteGranted(m_about.integration.id));
    m_result.done.append(QStringLiteral("connected"));
    Q_EMIT finished(m_result);
}

void StoreChange::note(activation::TimelineStep step)
{
    integrations::IntegrationRepository repository(m_profile, m_clock);
    activation::TimelineEvent event;
    event.time = m_clock();
    event.step = step;
    static_cast<void>(desk::note(repository, m_about.integration.id, event));
}

} // namespace latchkey::desk
