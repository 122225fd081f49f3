// SPDX-License-Identifier: Apache-2.0
#include "ui/store/InstallView.h"

#include "install/InstallPlan.h"
#include "storeservice/StoreFacts.h"
#include "ui/store/FactsWords.h"
#include "ui/store/Text.h"

namespace latchkey::ui {

using session::InstallJob;
using Stage = InstallJob::Stage;

namespace {

QString storeSentence(const install::InstallFacts &facts)
{
    const QString store = QStringLiteral("%1 %2").arg(facts.edition, facts.version).trimmed();
    if (store.isEmpty() || facts.mode == install::DeployMode::Unknown) {
        return {};
    }
    return Text::tr("The store is %1, in %2 mode.").arg(store, install::nameOf(facts.mode));
}

QStringList shopSentences(const install::InstallOutcome &outcome)
{
    if (outcome.frontPage) {
        return {outcome.frontPage->sentence};
    }
    return outcome.isShopFine
               ? QStringList{Text::tr("The shop's front page answers as before, with its style.")}
               : QStringList();
}

InstallView nothing(bool isPlaceKnown)
{
    InstallView view;
    view.headline = Text::tr("Install it as a module");
    view.sentences << Text::tr("Latchkey copies the module into the store's folder and runs the "
                               "store's own commands, step by step. Nothing is changed before you "
                               "have seen the plan.");
    view.again = isPlaceKnown
                     ? InstallOffer{Text::tr("See the plan"), InstallAct::Look}
                     : InstallOffer{Text::tr("Say where the store is"), InstallAct::NamePlace};
    return view;
}

InstallView looking(const InstallJob &job)
{
    InstallView view;
    view.mark = Mark::UnderWay;
    view.headline = Text::tr("Looking at the store …");
    view.sentences << job.doing + QStringLiteral(" …");
    view.cancel = Text::tr("Cancel");
    return view;
}

InstallView failed(const InstallJob &job)
{
    const bool isCancelled = job.problem.code == "install.cancelled";
    InstallView view;
    view.mark = isCancelled ? Mark::NotYet : Mark::Failed;
    view.headline =
        isCancelled ? Text::tr("Cancelled") : Text::tr("The store could not be looked at");
    view.sentences << job.problem.sentence;
    view.details = job.problem.detail;
    view.again = {Text::tr("Try again"), InstallAct::Look};
    return view;
}

// The plan

QString otherWay(const InstallJob &job)
{
    if (job.plan.order.isUninstall) {
        return Text::tr("Install it instead");
    }
    const bool isThere = job.facts.hasFolder ||
                         job.facts.module == install::ModuleState::Disabled ||
                         job.facts.module == install::ModuleState::Enabled;
    return isThere ? Text::tr("Remove it from the store …") : QString();
}

// What can still be done in place there is removing the integration.
void addRepository(InstallView &view, const InstallJob &job)
{
    view.mark = Mark::NeedsYou;
    view.headline = Text::tr("This store is deployed from a repository");
    view.sentences << Text::tr("Its files cannot be changed in place. What is to be done:");
    int number = 0;
    for (const QString &step : install::repositorySteps(job.plan.plan)) {
        view.sentences << QStringLiteral("%1. %2").arg(++number).arg(step);
    }
    if (!job.plan.order.isUninstall) {
        view.primary = {Text::tr("Write the module into the repository …"), InstallAct::Write};
    } else if (!job.plan.plan.steps.isEmpty()) {
        view.steps = InstallView::Steps::Plan;
        view.primary = {Text::tr("Remove the integration"), InstallAct::Perform};
    }
}

void addPlan(InstallView &view, const InstallJob &job)
{
    const bool isUninstall = job.plan.order.isUninstall;
    view.headline =
        isUninstall ? Text::tr("This would be done to remove it") : Text::tr("This would be done");
    view.sentences << storeSentence(job.facts) << job.plan.sentences;
    if (job.plan.files && !job.plan.files->isChange()) {
        view.sentences << Text::tr("The store has the module's files already, as they have to be.");
    }
    view.warnings = job.plan.plan.warnings;
    view.steps = InstallView::Steps::Plan;
    view.hasOptions = true;
    view.hasCommands = true;
    view.primary = {isUninstall ? Text::tr("Remove from the store")
                                : Text::tr("Install into the store"),
                    InstallAct::Perform};
}

InstallView planned(const InstallJob &job)
{
    InstallView view;
    view.again = {Text::tr("Look again"), InstallAct::Look};
    view.otherWay = otherWay(job);
    if (job.plan.plan.obstacle) {
        view.mark = Mark::NeedsYou;
        view.headline = Text::tr("This cannot be done as it is");
        view.sentences << job.plan.plan.obstacle->sentence;
    } else if (job.plan.plan.isForRepository) {
        addRepository(view, job);
    } else {
        addPlan(view, job);
    }
    return view;
}

// Doing it, and what came of it

InstallView running(const InstallJob &job)
{
    const bool isWaiting = job.isEnding && job.isInWholeStep();
    const QString text = job.plan.order.isUninstall ? Text::tr("Removing: step %1 of %2")
                                                    : Text::tr("Installing: step %1 of %2");
    InstallView view;
    view.mark = Mark::UnderWay;
    view.headline = job.step < 0 ? Text::tr("Beginning …")
                                 : text.arg(job.step + 1).arg(job.plan.plan.steps.size());
    view.sentences = job.remarks;
    if (isWaiting) {
        view.sentences << Text::tr("It ends after this step, which must not be stopped half-way.");
    } else if (job.isEnding) {
        view.sentences << Text::tr("It is being ended.");
    } else {
        view.cancel = job.isInWholeStep() ? Text::tr("Cancel after this step") : Text::tr("Cancel");
    }
    view.canStop = isWaiting;
    view.steps = InstallView::Steps::Progress;
    view.hasLog = true;
    return view;
}

// Why not, what the store is left with, and what helps.
void addBroken(InstallView &view, const InstallJob &job)
{
    const Problem &problem = *job.outcome.problem;
    const bool isInStep = job.step >= 0 && job.took.size() <= job.step;
    const bool isCancelled = problem.code == "install.cancelled";
    view.mark = isCancelled ? Mark::NotYet : Mark::Failed;
    view.headline =
        isCancelled ? Text::tr("Cancelled")
        : isInStep
            ? Text::tr("Not done: %1").arg(install::titleOf(job.plan.plan.steps[job.step].kind))
            : Text::tr("Not done");
    view.sentences << problem.sentence << job.outcome.aftermath;
    if (job.plan.plan.takesMaintenanceOff && isInStep && problem.code != "install.lost") {
        view.sentences << Text::tr("Maintenance mode is off: the server sees to that in any case.");
    }
    view.sentences << shopSentences(job.outcome) << job.remarks;
    view.details = problem.detail;
}

void addDone(InstallView &view, const InstallJob &job)
{
    const bool isUninstall = job.plan.order.isUninstall;
    const bool isAsMeant = !job.missed && !job.outcome.frontPage &&
                           (isUninstall || !job.outcome.facts ||
                            (job.result.rights.isSame() && !job.result.isOtherwise));
    view.mark = isAsMeant ? Mark::Good : Mark::NeedsYou;
    view.headline =
        isUninstall ? Text::tr("The module is removed") : Text::tr("The module is installed");
    view.sentences = job.remarks;
    if (job.missed) {
        view.sentences << job.missed->sentence;
    }
    const auto &there = job.result.there;
    if (!isUninstall && there) {
        view.sentences << resultSentences(job.result);
        if (there->status == storeservice::Status::Reset) {
            view.sentences << Text::tr(
                "The integration was reset: its earlier tokens stopped working.");
        }
        if (there->status && *there->status != storeservice::Status::Active) {
            view.primary = {Text::tr("Go on: activate it in Admin"), InstallAct::Activate};
        }
    }
    view.sentences << shopSentences(job.outcome);
}

InstallView ended(const InstallJob &job)
{
    InstallView view;
    job.isDone() ? addDone(view, job) : addBroken(view, job);
    view.steps = job.step < 0 ? InstallView::Steps::None : InstallView::Steps::Progress;
    view.hasLog = job.step >= 0;
    view.again = {Text::tr("See the plan again"), InstallAct::Look};
    return view;
}

InstallView inStage(const InstallJob &job, bool isPlaceKnown)
{
    switch (job.stage) {
    case Stage::None:
        break;
    case Stage::Looking:
        return looking(job);
    case Stage::Planned:
        return planned(job);
    case Stage::Running:
        return running(job);
    case Stage::Ended:
        return ended(job);
    case Stage::Failed:
        return failed(job);
    }
    return nothing(isPlaceKnown);
}

} // namespace

InstallView viewOf(const InstallJob &job, bool isPlaceKnown)
{
    InstallView view = inStage(job, isPlaceKnown);
    view.sentences.removeAll(QString());
    return view;
}

} // namespace latchkey::ui
