// SPDX-License-Identifier: Apache-2.0
#include "cli/StoreWork.h"

#include "cli/IntegrationShow.h"
#include "cli/KeepUntilQuit.h"
#include "cli/SayProblem.h"
#include "cli/StoreOutput.h"
#include "cli/Text.h"
#include "desk/UnderWay.h"
#include "integrations/IntegrationRepository.h"

#include <QCoreApplication>

namespace latchkey::cli {

using console::Exit;
using desk::StoreChange;
using desk::StoreChangeResult;
using storeservice::Obstacle;
using storeservice::PlanAction;
using storeservice::StoreFacts;

StoreWork::StoreWork(console::Console console, std::unique_ptr<profile::Profile> opened,
                     StoreCase about, const WorkOrder &order)
    : m_console(std::move(console))
    , m_profile(std::move(opened))
    , m_order(order)
    , m_known(knownTree(m_console, about))
    , m_log(m_console, *m_profile)
    , m_change(*m_profile, m_secrets, systemClock(), std::move(about))
{
    m_change.record(m_log.recording().calls);
    connect(&m_change, &StoreChange::looked, this, &StoreWork::takeFacts);
    connect(&m_change, &StoreChange::finished, this, &StoreWork::takeResult);
    connect(&m_change, &StoreChange::failed, this, &StoreWork::fail);
    connect(&m_signalWatch, &system::SignalWatch::asked, &m_change, &StoreChange::cancel);
}

void StoreWork::takeFacts(const StoreFacts &facts)
{
    m_plan = m_change.plan(m_order.plan, m_known);
    sayPlan();
    const bool wasAsked = offerTakeOver();
    if (m_plan.obstacle != Obstacle::None) {
        const Problem problem = storeservice::problemOf(m_plan).value_or(Problem());
        fail({problem.code, problem.sentence, facts.why});
        return;
    }
    if (m_order.isDryRun || m_plan.isEmpty()) {
        end({{}, m_plan.there, {}, false});
        return;
    }
    if (const auto agreed = wasAsked ? Result<void>() : agree(); !agreed) {
        fail(agreed.error());
        return;
    }
    auto turn = profile::turnOf(*m_profile, id());
    if (!turn) {
        fail(turn.error());
        return;
    }
    m_turn = std::move(*turn);
    if (!isStillAtRest()) {
        fail(desk::activationUnderWay());
        return;
    }
    m_change.perform(m_plan);
}

// Another program may have left an activation behind while the store was asked and a person
// thought.
bool StoreWork::isStillAtRest() const
{
    const auto now = integrations::IntegrationRepository(*m_profile).byId(id());
    return now && stateNow(*now, *m_profile).isAtRest();
}

// What Latchkey did not make is changed only if a person says so: by an option, or here. True if it
// was said here.
bool StoreWork::offerTakeOver()
{
    const bool canBeAskedFor =
        m_plan.obstacle == Obstacle::NotOurs && m_order.plan.action != PlanAction::Create;
    if (!canBeAskedFor || m_order.isDryRun) {
        return false;
    }
    const auto answer =
        m_console.agreement(storeservice::problemOf(m_plan).value_or(Problem()).sentence +
                            QLatin1Char(' ') + Text::tr("Take it over?"));
    m_order.plan.takesOver = answer.value_or(false);
    if (m_order.plan.takesOver) {
        m_plan = m_change.plan(m_order.plan, m_known);
    }
    return m_order.plan.takesOver;
}

// At a terminal a person decides. Where nobody can be asked, what loses nothing is done.
Result<void> StoreWork::agree() const
{
    if (m_order.isAgreed) {
        return {};
    }
    const auto answer = m_console.agreement(Text::tr("Do this now?"));
    if (!answer && storeservice::losesSomething(m_plan)) {
        return failure("storeservice.needs-agreement",
                       Text::tr("Nothing was done, because something would be lost. Say --yes if "
                                "this plan is to be carried out; --dry-run shows it."));
    }
    return answer.value_or(true) ? Result<void>()
                                 : failure("storeservice.declined", Text::tr("Nothing was done."));
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

void StoreWork::takeResult(const StoreChangeResult &result)
{
    sayWhatCame(result);
    end(result);
}

// Read back from the store and held against what was meant.
void StoreWork::sayWhatCame(const StoreChangeResult &result) const
{
    if (!m_plan.runsDefinition || m_plan.order.action == PlanAction::Remove) {
        return;
    }
    if (!result.there) {
        m_console.remark(Text::tr("The store did not say how the integration is now. Look with: "
                                  "latchkeyctl store show %1")
                             .arg(id()));
        return;
    }
    const QStringList leftOut = result.rights.missing + result.rights.unknown;
    if (!leftOut.isEmpty()) {
        m_console.remark(Text::tr("The store left out what it does not have: %1")
                             .arg(leftOut.join(QStringLiteral(", "))));
    }
    if (!result.rights.tooMuch.isEmpty()) {
        m_console.remark(Text::tr("The store grants more than was asked for: %1")
                             .arg(result.rights.tooMuch.join(QStringLiteral(", "))));
    }
    if (result.isOtherwise) {
        m_console.remark(Text::tr("The store kept other URLs or another name than it was given. "
                                  "Look with: latchkeyctl store show %1")
                             .arg(id()));
    }
}

void StoreWork::fail(const Problem &problem)
{
    if (m_change.leftTokens()) {
        m_console.remark(Text::tr("The tokens were not kept. The store has them still: once the "
                                  "cause is removed, run latchkeyctl store update %1 --tokens")
                             .arg(id()));
    }
    sayProblem(m_console, problem);
    Q_EMIT finished(Exit::Failed);
}

void StoreWork::sayNext(const QStringList &done) const
{
    if (m_order.isDryRun) {
        m_console.remark(Text::tr("Nothing was done."));
    } else if (done.contains(QStringLiteral("connected"))) {
        m_console.line(Text::tr("A signed call succeeded. Connected."));
    } else if (done.contains(QStringLiteral("created"))) {
        m_console.line(Text::tr("Created. Next: latchkeyctl activate %1, then click Activate in "
                                "Admin.")
                           .arg(id()));
    } else if (!done.isEmpty()) {
        m_console.line(Text::tr("Done."));
    }
}

void StoreWork::end(const StoreChangeResult &result)
{
    if (m_console.isJson()) {
        m_console.object(
            {{QStringLiteral("plan"), QJsonArray::fromStringList(storeservice::sentences(m_plan))},
             {QStringLiteral("dry_run"), m_order.isDryRun},
             {QStringLiteral("done"), QJsonArray::fromStringList(result.done)},
             {QStringLiteral("integration"), toJson(result.there)}});
    } else {
        sayNext(result.done);
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
        return call.fail(desk::activationUnderWay());
    }
    WorkOrder order;
    order.plan.action = action;
    order.plan.takesTokens =
        action != PlanAction::Remove && call.options.isSet(QStringLiteral("tokens"));
    order.plan.takesOver =
        action != PlanAction::Create && call.options.isSet(QStringLiteral("take-over"));
    order.plan.isConnected = state.hasWorkingTokens;
    order.isDryRun = call.options.isSet(QStringLiteral("dry-run"));
    order.isAgreed = call.options.isSet(QStringLiteral("yes"));
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
