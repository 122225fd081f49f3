// SPDX-License-Identifier: Apache-2.0
#include "install/InstallPlan.h"

#include "base/ForeignText.h"
#include "install/Text.h"

#include <algorithm>

namespace latchkey::install {

namespace {

constexpr qint64 minute = 60'000;
constexpr qint64 neededOctets = 200LL * 1024 * 1024;
constexpr qsizetype namedModules = 8;
constexpr qsizetype namedTables = 4;

InstallStep magento(StepKind kind, const QStringList &command, qint64 minutes, bool isWhole = false)
{
    return {kind, command, minutes * minute, isWhole};
}

InstallStep own(StepKind kind, qint64 minutes, bool isWhole = false)
{
    return {kind, {}, minutes * minute, isWhole};
}

bool keepsGenerated(const InstallFacts &facts, const InstallWishes &wishes)
{
    return wishes.keepsGenerated.value_or(facts.mode == DeployMode::Production);
}

// Commerce makes no classes by itself in production; elsewhere a compiled configuration that is
// there is wanted again, for it is thrown away.
bool compiles(const InstallFacts &facts)
{
    return facts.mode == DeployMode::Production || facts.isCompiled;
}

bool deploysStaticContent(const InstallFacts &facts, const InstallWishes &wishes)
{
    return facts.mode == DeployMode::Production && !keepsGenerated(facts, wishes);
}

QList<InstallStep> upgradeSteps(const InstallFacts &facts, const InstallWishes &wishes)
{
    QStringList upgrade{QStringLiteral("setup:upgrade"), QStringLiteral("--no-interaction")};
    if (keepsGenerated(facts, wishes)) {
        upgrade << QStringLiteral("--keep-generated");
    }
    return {magento(StepKind::Upgrade, upgrade, 120, true)};
}

QList<InstallStep> generationSteps(const InstallFacts &facts, const InstallWishes &wishes)
{
    QList<InstallStep> steps;
    if (compiles(facts)) {
        steps << magento(StepKind::Compile, {QStringLiteral("setup:di:compile")}, 60);
    }
    if (deploysStaticContent(facts, wishes)) {
        steps << magento(StepKind::StaticContent,
                         QStringList{QStringLiteral("setup:static-content:deploy")} + facts.locales,
                         120);
    }
    steps << magento(StepKind::CleanCache, {QStringLiteral("cache:clean")}, 10);
    return steps;
}

// What of a module waits.
QStringList waitingOf(const PendingModule &module)
{
    QStringList waiting;
    if (!module.to.isEmpty()) {
        waiting << (module.from.isEmpty() ? module.to
                                          : QStringLiteral("%1 → %2").arg(module.from, module.to));
    } else if (!module.patches.isEmpty()) {
        waiting << Text::tr("patches: %1").arg(module.patches.size());
    }
    if (!module.tables.isEmpty()) {
        QStringList tables = module.tables.mid(0, namedTables);
        if (module.tables.size() > namedTables) {
            tables << Text::tr("%1 more").arg(module.tables.size() - namedTables);
        }
        waiting << Text::tr("tables: %1").arg(tables.join(QStringLiteral(", ")));
    }
    return waiting;
}

QStringList namesOf(const QList<PendingModule> &pending)
{
    QStringList names;
    for (const PendingModule &module : pending) {
        if (names.size() == namedModules) {
            names << Text::tr("%1 more").arg(pending.size() - namedModules);
            break;
        }
        names << QStringLiteral("%1 (%2)").arg(
            withoutControls(module.name),
            withoutControls(waitingOf(module).join(QStringLiteral("; "))));
    }
    return names;
}

QStringList warningsOf(const InstallFacts &facts, const InstallWishes &wishes)
{
    QStringList warnings;
    if (!facts.pending.isEmpty()) {
        warnings << Text::tr(
                        "setup:upgrade also runs what waits for other modules: %1. Ask whoever "
                        "maintains them if you did not expect that.")
                        .arg(namesOf(facts.pending).join(QStringLiteral(", ")));
    } else if (facts.database == DatabaseState::Pending) {
        warnings << Text::tr("The store says that setup:upgrade has something to do already, and "
                             "not for which module: a declared database table differs. It will run "
                             "too.");
    } else if (facts.isPendingUnknown) {
        warnings << Text::tr("It could not be read whether updates of other modules wait. "
                             "setup:upgrade would run them too.");
    }
    if (facts.isMaintenanceOn) {
        warnings << Text::tr("Maintenance mode is on already. It stays on afterwards.");
    } else if (!wishes.isMaintenance && facts.mode == DeployMode::Production) {
        warnings << Text::tr("Visitors may see errors while the steps run. Maintenance mode shows "
                             "them a notice instead.");
    }
    if (deploysStaticContent(facts, wishes) && facts.locales.isEmpty()) {
        warnings << Text::tr("No language of the shop's style sheets was found on the server. They "
                             "are deployed for en_US only.");
    }
    if (facts.freeOctets >= 0 && facts.freeOctets < neededOctets) {
        warnings << Text::tr("The disk of the store's server has only %1 MiB left.")
                        .arg(facts.freeOctets / 1024 / 1024);
    }
    if (wishes.isBackup && !facts.isBackupAllowed) {
        warnings << Text::tr("The store's own backup is switched off (system/backup/"
                             "functionality_enabled), so none is made. Make one with mysqldump, or "
                             "ask your hosting provider for a snapshot.");
    }
    if (facts.mode == DeployMode::Unknown) {
        warnings << Text::tr("The store did not say its mode. Production is assumed.");
    }
    return warnings;
}

// Production's steps do no harm in another mode; those of another mode do in production.
InstallFacts careful(InstallFacts facts)
{
    if (facts.mode == DeployMode::Unknown) {
        facts.mode = DeployMode::Production;
    }
    return facts;
}

std::optional<Problem> obstacleOf(const InstallFacts &facts, const InstallWishes &wishes)
{
    if (!isModuleName(wishes.module)) {
        return Problem{"install.module-name",
                       Text::tr("A module's name is like Acme_Bridge: two words of letters and "
                                "digits, each with a capital first."),
                       {}};
    }
    if (facts.isElsewhere) {
        return Problem{
            "install.module-elsewhere",
            Text::tr("The store has %1 from another folder (%2), most likely by Composer. "
                     "Update or remove it there.")
                .arg(wishes.module, withoutControls(facts.registeredFolder)),
            {}};
    }
    const bool isWritable = facts.isCodeWritable && facts.isConfigWritable;
    if (!isWritable && !facts.isCloudProject && !facts.isReadOnly && facts.owner != facts.user) {
        return Problem{"install.other-owner",
                       Text::tr("The store's files belong to %1, and the server was reached as %2. "
                                "Name %1 as the account to run as.")
                           .arg(withoutControls(facts.owner), withoutControls(facts.user)),
                       {}};
    }
    return {};
}

bool isOnlyFromRepository(const InstallFacts &facts)
{
    return facts.isCloudProject || facts.isReadOnly || !facts.isCodeWritable ||
           !facts.isConfigWritable;
}

// A plan without its steps.
InstallPlan begun(const InstallFacts &facts, const InstallWishes &wishes, bool isUninstall)
{
    InstallPlan plan;
    plan.isUninstall = isUninstall;
    plan.module = wishes.module;
    plan.obstacle = obstacleOf(facts, wishes);
    plan.isForRepository = !plan.obstacle && isOnlyFromRepository(facts);
    return plan;
}

// What stands around the steps: the backup and maintenance mode before them, the check behind them.
void surround(InstallPlan &plan, const InstallFacts &facts, const InstallWishes &wishes)
{
    plan.warnings = warningsOf(facts, wishes);
    plan.takesMaintenanceOff = wishes.isMaintenance && !facts.isMaintenanceOn;
    QList<InstallStep> before;
    if (wishes.isBackup && facts.isBackupAllowed) {
        before << magento(StepKind::Backup,
                          {QStringLiteral("setup:backup"), QStringLiteral("--db")}, 240, true);
    }
    if (plan.takesMaintenanceOff) {
        before << magento(StepKind::MaintenanceOn, {QStringLiteral("maintenance:enable")}, 5);
        plan.steps << magento(StepKind::MaintenanceOff, {QStringLiteral("maintenance:disable")}, 5,
                              true);
    }
    plan.steps = before + plan.steps;
    plan.steps << own(StepKind::Check, 2);
}

} // namespace

InstallPlan planInstall(const InstallFacts &told, const InstallWishes &wishes)
{
    const InstallFacts facts = careful(told);
    InstallPlan plan = begun(facts, wishes, false);
    if (plan.obstacle || plan.isForRepository) {
        return plan;
    }
    plan.steps << own(StepKind::CopyFiles, 5);
    if (facts.module != ModuleState::Enabled) {
        plan.steps << magento(StepKind::EnableModule,
                              {QStringLiteral("module:enable"), wishes.module}, 10, true);
    }
    plan.steps << upgradeSteps(facts, wishes) << generationSteps(facts, wishes);
    surround(plan, told, wishes);
    return plan;
}

InstallPlan planUninstall(const InstallFacts &told, const InstallWishes &wishes,
                          bool hasIntegration)
{
    const InstallFacts facts = careful(told);
    InstallPlan plan = begun(facts, wishes, true);
    if (plan.obstacle) {
        return plan;
    }
    if (facts.module == ModuleState::Missing && !facts.hasFolder && !hasIntegration) {
        plan.obstacle = Problem{"install.nothing-there",
                                Text::tr("The store has no module %1.").arg(wishes.module),
                                {}};
        return plan;
    }
    if (hasIntegration) {
        plan.steps << own(StepKind::RemoveIntegration, 2, true);
    }
    if (plan.isForRepository) {
        return plan;
    }
    if (facts.module == ModuleState::Enabled || facts.module == ModuleState::Unknown) {
        plan.steps << magento(StepKind::DisableModule,
                              {QStringLiteral("module:disable"), wishes.module}, 10, true);
    }
    plan.steps << own(StepKind::RemoveFiles, 5, true) << own(StepKind::ForgetRows, 2, true)
               << upgradeSteps(facts, wishes) << generationSteps(facts, wishes);
    surround(plan, told, wishes);
    return plan;
}

} // namespace latchkey::install
