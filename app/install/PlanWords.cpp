// SPDX-License-Identifier: Apache-2.0
#include "install/InstallPlan.h"
#include "install/Text.h"

#include <iterator>

namespace latchkey::install {

namespace {

// The steps in the order of StepKind: a word for scripts, and what a person reads.
struct Words
{
    const char *word;
    const char *title;
};

constexpr Words words[] = {
    {"backup", QT_TRANSLATE_NOOP("Install", "Back up the database")},
    {"remove-integration", QT_TRANSLATE_NOOP("Install", "Remove the integration")},
    {"maintenance-on", QT_TRANSLATE_NOOP("Install", "Turn maintenance mode on")},
    {"copy-files", QT_TRANSLATE_NOOP("Install", "Copy the module's files")},
    {"enable-module", QT_TRANSLATE_NOOP("Install", "Switch the module on")},
    {"disable-module", QT_TRANSLATE_NOOP("Install", "Switch the module off")},
    {"remove-files", QT_TRANSLATE_NOOP("Install", "Remove the module's files")},
    {"upgrade", QT_TRANSLATE_NOOP("Install", "Update the database")},
    {"forget", QT_TRANSLATE_NOOP("Install", "Forget that the module ran")},
    {"static-content", QT_TRANSLATE_NOOP("Install", "Deploy the shop's style sheets and scripts")},
    {"compile", QT_TRANSLATE_NOOP("Install", "Compile the store's code")},
    {"clean-cache", QT_TRANSLATE_NOOP("Install", "Clean the cache")},
    {"maintenance-off", QT_TRANSLATE_NOOP("Install", "Turn maintenance mode off")},
    {"check", QT_TRANSLATE_NOOP("Install", "Ask the store what it has now")},
};
static_assert(std::size(words) == std::size_t(StepKind::Check) + 1);

QString upgradeMeaning(const InstallStep &step)
{
    const QString runs =
        Text::tr("Runs the setup of every module that has something waiting. It cannot be undone, "
                 "and is not stopped half-way.");
    const QString generated =
        step.command.contains(QLatin1String("--keep-generated"))
            ? Text::tr("Generated code and style sheets stay as they are.")
            : Text::tr("Generated code and the shop's style sheets are thrown away and made anew.");
    return runs + QLatin1Char(' ') + generated;
}

} // namespace

QString titleOf(StepKind kind)
{
    return Text::tr(words[std::size_t(kind)].title);
}

QByteArray wordOf(StepKind kind)
{
    return words[std::size_t(kind)].word;
}

std::optional<StepKind> stepNamed(QByteArrayView word)
{
    for (std::size_t i = 0; i < std::size(words); ++i) {
        if (word == words[i].word) {
            return StepKind(i);
        }
    }
    return {};
}

QString meaningOf(const InstallStep &step, const InstallPlan &plan)
{
    switch (step.kind) {
    case StepKind::Backup:
        return Text::tr("Written to var/backups by the store itself. The shop shows a notice "
                        "meanwhile.");
    case StepKind::RemoveIntegration:
        return Text::tr(
            "Its tokens stop working at once. It goes first: without its module's files "
            "a store can no longer remove it.");
    case StepKind::MaintenanceOn:
        return Text::tr("Visitors see a notice instead of the shop.");
    case StepKind::CopyFiles:
        return Text::tr("Into %1, as the account that owns the store's files. The shop does not "
                        "notice.")
            .arg(moduleFolder(plan.module));
    case StepKind::EnableModule:
    case StepKind::DisableModule:
        return Text::tr(
            "Changes app/etc/config.php and clears the cache and generated classes. The "
            "next pages are slower.");
    case StepKind::RemoveFiles:
        return Text::tr("%1 goes.").arg(moduleFolder(plan.module));
    case StepKind::Upgrade:
        return upgradeMeaning(step);
    case StepKind::ForgetRows:
        return Text::tr("Rows of setup_module and patch_list that name %1 go. Otherwise a later "
                        "install would not create the integration.")
            .arg(plan.module);
    case StepKind::StaticContent:
        return Text::tr("Several minutes. Until it is done the shop has no style.");
    case StepKind::Compile:
        return Text::tr("About two minutes. Until it is done pages may fail in production mode.");
    case StepKind::CleanCache:
        return Text::tr("The next pages are slower.");
    case StepKind::MaintenanceOff:
        return Text::tr("The server does this itself, even after a failure or when the connection "
                        "is lost.");
    case StepKind::Check:
        return plan.isUninstall
                   ? Text::tr(
                         "Whether the module and its integration are gone, and the shop answers.")
                   : Text::tr("Whether the integration is there with the resources you chose, and "
                              "the shop answers.");
    }
    return {};
}

QStringList repositorySteps(const InstallPlan &plan)
{
    const QString folder = moduleFolder(plan.module);
    if (plan.isUninstall) {
        return {Text::tr("Remove %1 in the project's repository.").arg(folder),
                Text::tr("Remove the line '%1' from app/etc/config.php.").arg(plan.module),
                Text::tr("Commit and deploy as usual.")};
    }
    return {Text::tr("In the project's repository, see to %1: the module is written there.")
                .arg(folder),
            Text::tr("Add '%1' => 1 to the modules in app/etc/config.php, or run bin/magento "
                     "module:enable %1 there.")
                .arg(plan.module),
            Text::tr("Commit both and deploy as usual: the deployment runs setup:upgrade and "
                     "setup:di:compile."),
            Text::tr("Then check here whether the store has the integration.")};
}

} // namespace latchkey::install
