// SPDX-License-Identifier: Apache-2.0
#include "screens/InstallScenes.h"

#include "install/Aftermath.h"
#include "install/StoreTrouble.h"
#include "module/WrittenModule.h"
#include "ui/look/Column.h"
#include "ui/look/Metrics.h"
#include "ui/store/InstallCard.h"

#include <QScrollArea>
#include <QVBoxLayout>

namespace latchkey::screens {

using install::StepKind;
using session::InstallJob;

namespace {

module::ModuleSpec spec()
{
    module::ModuleSpec spec;
    spec.vendor = QStringLiteral("Shop");
    spec.module = QStringLiteral("OrdersToERP");
    return spec;
}

install::InstallFacts facts()
{
    install::InstallFacts facts;
    facts.edition = QStringLiteral("Community");
    facts.version = QStringLiteral("2.4.7-p7");
    facts.mode = install::DeployMode::Production;
    facts.module = install::ModuleState::Missing;
    facts.isCompiled = true;
    facts.isBackupAllowed = true;
    facts.locales = QStringList{QStringLiteral("en_US"), QStringLiteral("de_DE")};
    facts.pending = {
        {QStringLiteral("Acme_Reviews"), QStringLiteral("1.0.1"), QStringLiteral("1.1.0"), {}}};
    return facts;
}

InstallJob planned(const install::InstallFacts &facts, bool isUninstall)
{
    InstallJob job;
    job.stage = InstallJob::Stage::Planned;
    job.facts = facts;
    job.plan.spec = spec();
    job.plan.order.isUninstall = isUninstall;
    job.plan.order.wishes.module = job.plan.spec.name();
    job.plan.order.wishes.isMaintenance = true;
    job.plan.order.wishes.isBackup = true;
    if (isUninstall) {
        job.plan.plan = install::planUninstall(facts, job.plan.order.wishes, true);
    } else {
        job.plan.plan = install::planInstall(facts, job.plan.order.wishes);
        job.plan.sentences << module::succeed(job.plan.spec, {}, {}).sentence;
    }
    return job;
}

int stepOf(const InstallJob &job, StepKind kind)
{
    const auto &steps = job.plan.plan.steps;
    int index = 0;
    while (index < steps.size() && steps[index].kind != kind) {
        ++index;
    }
    return index;
}

// In the middle of that step; those before took a while each.
InstallJob in(StepKind kind, InstallJob::Stage stage)
{
    InstallJob job = planned(facts(), false);
    job.stage = stage;
    job.step = stepOf(job, kind);
    for (int i = 0; i < job.step; ++i) {
        constexpr qint64 first = 6'400;
        job.took << first / (i + 1);
    }
    job.printed << QStringLiteral("Cache cleared successfully")
                << QStringLiteral("Schema creation/updates:")
                << QStringLiteral("Module 'Magento_AdminAnalytics':")
                << QStringLiteral("Module 'Magento_Store':");
    return job;
}

} // namespace

InstallJob plannedInstall()
{
    return planned(facts(), false);
}

InstallJob plannedRemoval()
{
    install::InstallFacts its = facts();
    its.module = install::ModuleState::Enabled;
    its.hasFolder = true;
    its.pending.clear();
    return planned(its, true);
}

InstallJob repositoryInstall()
{
    install::InstallFacts its = facts();
    its.isCloudProject = true;
    return planned(its, false);
}

InstallJob runningInstall(qint64 now)
{
    constexpr qint64 soFar = 42'000;
    InstallJob job = in(StepKind::Upgrade, InstallJob::Stage::Running);
    job.since = now - soFar;
    return job;
}

InstallJob endingInstall(qint64 now)
{
    InstallJob job = runningInstall(now);
    job.isEnding = true;
    return job;
}

InstallJob failedInstall()
{
    InstallJob job = in(StepKind::Compile, InstallJob::Stage::Ended);
    install::StepOutcome outcome;
    outcome.exitCode = 255;
    outcome.output = "PHP Fatal error:  Allowed memory size of 134217728 bytes exhausted (tried to "
                     "allocate 20480 bytes) in vendor/composer/ClassLoader.php on line 571\n";
    job.outcome.problem = install::explain(install::titleOf(StepKind::Compile), outcome);
    job.outcome.aftermath = install::aftermathOf(StepKind::Compile, false);
    job.outcome.isShopFine = true;
    return job;
}

InstallJob doneInstall()
{
    InstallJob job = in(StepKind::Check, InstallJob::Stage::Ended);
    job.took << 900;
    job.outcome.isShopFine = true;
    job.outcome.facts = storeservice::StoreFacts();
    storeservice::StoreIntegration there;
    there.status = storeservice::Status::Inactive;
    job.result.there = there;
    job.result.rights.isKnown = true;
    return job;
}

QString installCommands()
{
    const InstallJob job = plannedInstall();
    install::CommandsOrder order;
    order.place.folder = QStringLiteral("/srv/shop");
    order.files = {{QStringLiteral("registration.php"), "<?php\n"}};
    return install::commandsText(job.plan.plan, order);
}

std::unique_ptr<QWidget> installPage(Stage &stage, const InstallJob &job)
{
    auto area = std::make_unique<QScrollArea>();
    auto *page = new ui::Column(area.get());
    auto *card = new ui::InstallCard(stage.session(), page);
    page->setContentsMargins(ui::pageEdge, ui::spaceLarge, ui::pageEdge, ui::spaceHuge);
    page->rows()->addWidget(card);
    page->rows()->addStretch();
    area->setWidget(page);
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);
    area->setWindowTitle(QStringLiteral("Latchkey"));
    area->setAccessibleName(area->windowTitle());
    card->show(stage.linked);
    card->present(job);
    return area;
}

} // namespace latchkey::screens
