// SPDX-License-Identifier: Apache-2.0
#include "cli/ModuleInput.h"

#include "cli/AclInput.h"
#include "cli/Text.h"
#include "integrations/IntegrationRepository.h"
#include "integrations/SelectionRepository.h"
#include "module/CommerceRelease.h"
#include "profile/Settings.h"

namespace latchkey::cli {

namespace {

const QString vendorOption = QStringLiteral("vendor");
const QString nameOption = QStringLiteral("name");
const QString styleOption = QStringLiteral("style");
const QString commerceOption = QStringLiteral("commerce");

Result<module::ModuleChoice> byOptions(const Call &call, module::ModuleChoice choice)
{
    const auto take = [&call](const QString &option, QString &into) {
        into = call.options.isSet(option) ? call.options.value(option) : into;
    };
    take(vendorOption, choice.vendor);
    take(nameOption, choice.module);
    take(commerceOption, choice.commerce);
    if (!call.options.isSet(styleOption)) {
        return choice;
    }
    const auto style = module::styleNamed(call.options.value(styleOption));
    if (!style) {
        QStringList names;
        for (const module::Style each : module::styles()) {
            names.append(module::styleName(each));
        }
        return failure("module.unknown-style",
                       Text::tr("There is no style %1. There are: %2.")
                           .arg(call.options.value(styleOption), names.join(QStringLiteral(", "))));
    }
    choice.style = *style;
    return choice;
}

} // namespace

QList<QCommandLineOption> moduleOptions()
{
    return {
        option("vendor",
               QT_TRANSLATE_NOOP("Cli", "The first part of the module's name, such as Acme"), "V"),
        option(
            "name",
            QT_TRANSLATE_NOOP("Cli", "The second part, such as OrdersToErp; both are remembered"),
            "M"),
        option("style",
               QT_TRANSLATE_NOOP("Cli",
                                 "data-patch (suggested), install-data (as in Adobe's guide) "
                                 "or consolidated (no class; changes reset the tokens)"),
               "STYLE"),
        option("commerce",
               QT_TRANSLATE_NOOP("Cli", "The version it is made for, from 2.4.4 to 2.4.9"),
               "VERSION"),
    };
}

Result<ModuleInput> moduleInput(const Call &call, profile::Profile &profile, const QString &id,
                                Chosen chosen)
{
    const auto integration = integrations::IntegrationRepository(profile).byId(id);
    const auto kept =
        integration ? module::ModuleRepository(profile).of(id) : failure(integration.error());
    const auto resources =
        kept ? integrations::SelectionRepository(profile).of(id) : failure(kept.error());
    const auto port = resources ? profile::listenerPort(profile) : failure(resources.error());
    if (!port) {
        return failure(port.error());
    }
    const auto choice = chosen == Chosen::ByOptions ? byOptions(call, kept->choice)
                                                    : Result<module::ModuleChoice>(kept->choice);
    if (!choice) {
        return failure(choice.error());
    }
    ModuleInput input{*kept, module::completed(*choice, *integration), {}, {}};
    const auto reading =
        readSources(call.console, module::treeSources(*resources, input.choice.commerce));
    if (!reading) {
        return failure(reading.error());
    }
    const module::SpecOfIntegration made =
        module::specOf(*integration, resources->choice, reading->tree, input.choice, *port);
    input.spec = made.spec;
    input.warnings =
        module::lacking(made, reading->tree) + module::clashes(made.spec, reading->tree.modules());
    return input;
}

void remarkOn(const console::Console &console, const QList<Problem> &warnings)
{
    for (const Problem &each : warnings) {
        console.remark(each.sentence);
    }
}

} // namespace latchkey::cli
