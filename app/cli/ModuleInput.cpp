// SPDX-License-Identifier: Apache-2.0
#include "cli/ModuleInput.h"

#include "cli/AclInput.h"
#include "cli/Text.h"
#include "module/ModuleBasis.h"

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
    const auto basis = module::basisOf(profile, id);
    if (!basis) {
        return failure(basis.error());
    }
    const auto choice = chosen == Chosen::ByOptions
                            ? byOptions(call, basis->kept.choice)
                            : Result<module::ModuleChoice>(basis->kept.choice);
    if (!choice) {
        return failure(choice.error());
    }
    ModuleInput input{basis->kept, module::completed(*choice, basis->integration), {}, {}};
    const auto reading =
        readSources(call.console, module::treeSources(basis->resources, input.choice.commerce));
    if (!reading) {
        return failure(reading.error());
    }
    const module::MadeSpec made = module::made(*basis, input.choice, reading->tree);
    input.spec = made.spec;
    input.warnings = made.warnings;
    return input;
}

void remarkOn(const console::Console &console, const QList<Problem> &warnings)
{
    for (const Problem &each : warnings) {
        console.remark(each.sentence);
    }
}

} // namespace latchkey::cli
