// SPDX-License-Identifier: Apache-2.0
#include "install/Aftermath.h"

#include "install/Text.h"

namespace latchkey::install {

namespace {

QString afterInstall(StepKind first)
{
    switch (first) {
    case StepKind::Backup:
    case StepKind::MaintenanceOn:
    case StepKind::CopyFiles:
        return Text::tr("The module is not switched on. The shop is as it was.");
    case StepKind::EnableModule:
        return Text::tr("The module's files are there and it may not be switched on. The shop does "
                        "not use it yet. Install again to go on.");
    case StepKind::Upgrade:
        return Text::tr(
            "The module is switched on, and the database was not updated to the end. "
            "Until setup:upgrade has run, the shop may answer with errors. Install again "
            "at once, or uninstall the module.");
    case StepKind::Compile:
        return Text::tr("The integration is set up, and the store's code is not compiled. In "
                        "production mode pages may fail or be slow. Install again, or run "
                        "bin/magento setup:di:compile there.");
    case StepKind::StaticContent:
        return Text::tr("The integration is set up, and the shop's style sheets are not all there. "
                        "Install again, or run bin/magento setup:static-content:deploy there.");
    case StepKind::CleanCache:
        return Text::tr("The module is installed. Run bin/magento cache:clean there.");
    case StepKind::MaintenanceOff:
        return Text::tr("The module is installed. Look whether maintenance mode is off.");
    default:
        return {};
    }
}

QString afterUninstall(StepKind first)
{
    switch (first) {
    case StepKind::Backup:
    case StepKind::MaintenanceOn:
    case StepKind::RemoveIntegration:
        return Text::tr("The module is still there, and so may be its integration.");
    case StepKind::DisableModule:
        return Text::tr(
            "The integration is removed, and the module may still be switched on. "
            "Uninstall again to go on: the next setup:upgrade could bring the integration "
            "back.");
    case StepKind::RemoveFiles:
        return Text::tr(
            "The module is switched off, and its files are not all gone. Uninstall again "
            "to go on.");
    case StepKind::ForgetRows:
        return Text::tr(
            "The module is gone, and the store still remembers that it ran. Uninstall "
            "again to go on: otherwise a later install does not create the integration.");
    case StepKind::Upgrade:
        return Text::tr(
            "The module is gone, and setup:upgrade did not run to the end. Run it there, "
            "or uninstall again.");
    case StepKind::Compile:
        return Text::tr("The module is gone, and the store's code is not compiled. In production "
                        "mode pages may fail or be slow. Run bin/magento setup:di:compile there.");
    case StepKind::StaticContent:
        return Text::tr("The module is gone, and the shop's style sheets are not all there. Run "
                        "bin/magento setup:static-content:deploy there.");
    case StepKind::CleanCache:
        return Text::tr("The module is gone. Run bin/magento cache:clean there.");
    case StepKind::MaintenanceOff:
        return Text::tr("The module is gone. Look whether maintenance mode is off.");
    default:
        return {};
    }
}

} // namespace

QString aftermathOf(StepKind first, bool isUninstall)
{
    return isUninstall ? afterUninstall(first) : afterInstall(first);
}

} // namespace latchkey::install
