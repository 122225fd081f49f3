// SPDX-License-Identifier: Apache-2.0
#include "cli/StoreWork.h"

#include "cli/IntegrationShow.h"
#include "cli/KeepUntilQuit.h"
#include "cli/StoreOutput.h"
#include "cli/Text.h"
#include "desk/StoredState.h"
#include "desk/Timeline.h"

#include <QCoreApplication>
#include <QPointer>

namespace latchkey::cli {

using console::Exit;
using storeservice::ChangeOutcome;
using storeservice::Obstacle;
using storeservice::PlanAction;
using storeservice::StoreFacts;
using storeservice::StoreService;

StoreWork::StoreWork(console::Console console, std::unique_ptr<profile::Profile> opened,
                     StoreCase about, const WorkOrder &order)
    : m_console(std::move(console))
    , m_profile(std::move(opened))
    , m_about(std::move(about))
    , m_order(order)
    , m_service(m_about.kept.place)
    , m_intake(*m_profile, m_secrets, systemClock())
{
    connect(&m_service, &StoreService::looked, this, &StoreWork::takeFacts);
    connect(&m_service, &StoreService::changed, this, &StoreWork::takeChange);
    connect(&m_service, &StoreService::tokensTaken, this, &StoreWork::takeTokens);
    connect(&m_service, &StoreService::failed, this, &StoreWork::fail);
    connect(&m_intake, &desk::TokenIntake::finished, this, &StoreWork::takeProof);
    connect(&m_signalWatch, &system::SignalWatch::asked, &m_service, &StoreService::cancel);
    connect(&m_signalWatch, &system::SignalWatch::asked, &m_intake, &desk::TokenIntake::cancel);
}

void StoreWork::start()
{
    m_service.look(questionOf(m_about));
}

void StoreWork::takeFacts(const StoreFacts &facts)
{
    rememberNumber(*m_profile, m_about, facts);
    m_plan = storeservice::planFor(m_order.plan, m_about.integration,
                                   wantedOf(m_console, m_about, facts), facts);
    sayPlan();
    if (!isAgreedTo(facts)) {
        const Problem problem = storeservice::problemOf(m_plan).value_or(Problem());
        fail({problem.code, problem.sentence, facts.why.isEmpty() ? QString() : facts.why});
        return;
    }
    if (m_order.isDryRun || m_plan.isEmpty()) {
        end();
        return;
    }
    if (m_plan.there) {
        m_seen = {m_plan.there->id, m_plan.there->name};
    }
    m_plan.order.takesTokens ? checkKeychain() : change();
}

// What Latchkey did not make is changed only if a person says so: by an option, or here.
bool StoreWork::isAgreedTo(const StoreFacts &facts)
{
    const bool canBeAskedFor =
        m_plan.obstacle == Obstacle::NotOurs && m_order.plan.action != PlanAction::Create;
    if (canBeAskedFor && !m_order.isDryRun) {
        const auto answer =
            m_console.agreement(storeservice::problemOf(m_plan).value_or(Problem()).sentence +
                                QLatin1Char(' ') + Text::tr("Take it over?"));
        if (answer.value_or(false)) {
            m_order.plan.takesOver = true;
            m_plan = storeservice::planFor(m_order.plan, m_about.integration, m_plan.wanted, facts);
        }
    }
    return m_plan.obstacle == Obstacle::None;
}

void StoreWork::sayPlan() const
{
    if (m_console.isJson()) {
        return; // part of the object at the end
    }
    for (const QString &sentence : storeservice::sentences(m_plan)) {
        m_console.line(sentence);
    }
}

// Before the store issues tokens: those must have a place to go to.
void StoreWork::checkKeychain()
{
    m_secrets.check([self = QPointer(this)](const Result<void> &usable) {
        if (self.isNull()) {
            return;
        }
        if (!usable) {
            self->fail(usable.error());
            return;
        }
        self->change();
    });
}

void StoreWork::change()
{
    if (!m_plan.runsDefinition) {
        m_there = m_plan.there;
        afterChange();
        return;
    }
    switch (m_plan.order.action) {
    case PlanAction::Create:
        m_service.create(m_plan.wanted);
        break;
    case PlanAction::Update:
        m_service.update(m_seen, m_plan.wanted);
        break;
    case PlanAction::Remove:
        m_service.remove(m_seen);
        break;
    }
}

void StoreWork::takeChange(const ChangeOutcome &outcome)
{
    m_done += outcome.done;
    m_there = outcome.integration;
    using activation::TimelineStep;
    switch (m_plan.order.action) {
    case PlanAction::Create:
        note(TimelineStep::MadeInStore);
        break;
    case PlanAction::Update:
        note(TimelineStep::ChangedInStore);
        break;
    case PlanAction::Remove:
        note(TimelineStep::RemovedFromStore);
        break;
    }
    sayWhatCame(outcome);
    afterChange();
}

// Read back from the store and held against what was meant.
void StoreWork::sayWhatCame(const ChangeOutcome &outcome)
{
    if (m_plan.order.action == PlanAction::Remove) {
        static_cast<void>(
            storeservice::PlaceRepository(*m_profile).remember(m_about.integration.id, 0));
        forgetConnection();
        return;
    }
    if (!outcome.integration) {
        m_console.remark(Text::tr("The store did not say how the integration is now. Look with: "
                                  "latchkeyctl store show %1")
                             .arg(m_about.integration.id));
        return;
    }
    m_seen = {outcome.integration->id, outcome.integration->name};
    static_cast<void>(storeservice::PlaceRepository(*m_profile)
                          .remember(m_about.integration.id, outcome.integration->id));
    if (m_order.plan.isConnected) { // rights count at once
        static_cast<void>(
            integrations::SelectionRepository(*m_profile).noteGranted(m_about.integration.id));
    }
    const auto rights =
        storeservice::compareGrants(m_plan.wanted.resources, outcome.integration->granted, {});
    if (!rights.missing.isEmpty()) {
        m_console.remark(Text::tr("The store left out what it does not have: %1")
                             .arg(rights.missing.join(QStringLiteral(", "))));
    }
    if (!rights.tooMuch.isEmpty()) {
        m_console.remark(Text::tr("The store grants more than was asked for: %1")
                             .arg(rights.tooMuch.join(QStringLiteral(", "))));
    }
    if (!storeservice::fieldChanges(*outcome.integration, m_plan.wanted).isEmpty()) {
        m_console.remark(Text::tr("The store kept other URLs or another name than it was given. "
                                  "Look with: latchkeyctl store show %1")
                             .arg(m_about.integration.id));
    }
}

// Tokens of an integration that is gone work no more.
void StoreWork::forgetConnection()
{
    if (!m_plan.isOurs) {
        return;
    }
    integrations::IntegrationRepository repository(*m_profile);
    const activation::event::CallRefused gone{oauth::TokenProof::IntegrationGone,
                                              "commerce.consumer-unknown"};
    static_cast<void>(desk::advanceStored(repository, m_about.integration.id, gone, systemClock()));
}

void StoreWork::afterChange()
{
    if (m_plan.order.takesTokens && m_seen.id > 0) {
        m_service.takeTokens(m_seen);
        return;
    }
    end();
}

void StoreWork::takeTokens(const storeservice::TakenTokens &tokens)
{
    m_done += tokens.change.done;
    m_there = tokens.change.integration ? tokens.change.integration : m_there;
    m_intake.start(m_about.integration.id, tokens.tokens);
}

void StoreWork::takeProof(const Problem &problem)
{
    if (!problem.code.isEmpty()) {
        m_console.remark(Text::tr("The tokens were not kept. The store has them still: once the "
                                  "cause is removed, run latchkeyctl store update %1 --tokens")
                             .arg(m_about.integration.id));
        fail(problem);
        return;
    }
    static_cast<void>(
        integrations::SelectionRepository(*m_profile).noteGranted(m_about.integration.id));
    m_done.append(QStringLiteral("connected"));
    if (!m_console.isJson()) {
        m_console.line(Text::tr("A signed call succeeded. Connected."));
    }
    end();
}

void StoreWork::note(activation::TimelineStep step)
{
    integrations::IntegrationRepository repository(*m_profile);
    activation::TimelineEvent event;
    event.time = systemClock()();
    event.step = step;
    static_cast<void>(desk::note(repository, m_about.integration.id, event));
}

void StoreWork::fail(const Problem &problem)
{
    sayProblem(m_console, problem);
    Q_EMIT finished(Exit::Failed);
}

void StoreWork::end()
{
    if (m_console.isJson()) {
        m_console.object(
            {{QStringLiteral("plan"), QJsonArray::fromStringList(storeservice::sentences(m_plan))},
             {QStringLiteral("dry_run"), m_order.isDryRun},
             {QStringLiteral("done"), QJsonArray::fromStringList(m_done)},
             {QStringLiteral("integration"), toJson(m_order.isDryRun ? m_plan.there : m_there)}});
    } else if (m_order.isDryRun) {
        m_console.remark(Text::tr("Nothing was done."));
    } else if (m_done.contains(QStringLiteral("created")) && !m_plan.order.takesTokens) {
        m_console.line(Text::tr("Created. Next: latchkeyctl activate %1, then click Activate in "
                                "Admin.")
                           .arg(m_about.integration.id));
    } else if (!m_done.isEmpty() && !m_plan.order.takesTokens) {
        m_console.line(Text::tr("Done."));
    }
    Q_EMIT finished(Exit::Done);
}

namespace {

std::optional<Exit> work(const Call &call, PlanAction action)
{
    auto profile = call.openProfile();
    const auto about =
        profile ? storeCaseOf(**profile, call.arguments[0]) : failure(profile.error());
    if (!about) {
        return call.fail(about.error());
    }
    const activation::ActivationState state = stateNow(about->integration, **profile);
    if (!state.isAtRest()) {
        return call.fail(
            {"activation.under-way",
             Text::tr("This integration is being activated. Cancel the activation first."),
             {}});
    }
    WorkOrder order;
    order.plan.action = action;
    order.plan.takesTokens =
        action != PlanAction::Remove && call.options.isSet(QStringLiteral("tokens"));
    order.plan.takesOver =
        action != PlanAction::Create && call.options.isSet(QStringLiteral("take-over"));
    order.plan.isConnected = state.hasWorkingTokens;
    order.isDryRun = call.options.isSet(QStringLiteral("dry-run"));
    auto held = std::make_unique<StoreWork>(call.console, std::move(*profile), *about, order);
    QObject::connect(held.get(), &StoreWork::finished, QCoreApplication::instance(),
                     [](Exit exit) { QCoreApplication::exit(int(exit)); });
    held->start();
    keepUntilQuit(std::move(held));
    return {};
}

} // namespace

std::optional<Exit> createInStore(const Call &call)
{
    return work(call, PlanAction::Create);
}

std::optional<Exit> updateInStore(const Call &call)
{
    return work(call, PlanAction::Update);
}

std::optional<Exit> removeFromStore(const Call &call)
{
    return work(call, PlanAction::Remove);
}

} // namespace latchkey::cli
