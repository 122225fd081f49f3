// SPDX-License-Identifier: Apache-2.0
#include "acl/Comparison.h"
#include "acl/Sensitivity.h"
#include "cli/AclInput.h"
#include "cli/AclOutput.h"
#include "cli/StoreReading.h"
#include "cli/Text.h"
#include "cli/Verb.h"
#include "integrations/IntegrationRepository.h"
#include "integrations/SelectionRepository.h"

#include <QJsonArray>

namespace latchkey::cli {

namespace {

using integrations::KeptResources;
using integrations::SelectionRepository;

const QString setOption = QStringLiteral("set");
const QString allOption = QStringLiteral("all");
const QString presetOption = QStringLiteral("preset");

// What is asked for instead of what was chosen; nothing if it is only to be shown.
Result<std::optional<acl::Choice>> wanted(const Call &call, const acl::Choice &now,
                                          const QString &integration)
{
    if (call.options.isSet(setOption)) {
        return selectionIn(call, call.options.value(setOption), integration)
            .map([](const acl::Choice &choice) { return std::optional(choice); });
    }
    if (call.options.isSet(presetOption)) {
        return presetNamed(call.options.value(presetOption)).map([](const acl::Preset &preset) {
            return std::optional(acl::choiceOf(preset.ids()));
        });
    }
    if (call.options.isSet(allOption)) {
        return acl::Choice{true, now.ids};
    }
    return std::optional<acl::Choice>();
}

// Writes what the options ask for. Problems: those of SelectionRepository, wanted() and
// sourcesIn(): then nothing is written.
Result<KeptResources> changed(const Call &call, SelectionRepository &selections, const QString &id,
                              const QString &name)
{
    const auto sources = sourcesIn(call, true);
    const auto before = sources ? selections.of(id) : failure(sources.error());
    const auto choice = before ? wanted(call, before->choice, name) : failure(before.error());
    if (!choice) {
        return failure(choice.error());
    }
    if (*choice) {
        if (const auto saved = selections.saveChoice(id, **choice); !saved) {
            return failure(saved.error());
        }
    }
    if (!sources->isEmpty()) {
        if (const auto saved = selections.saveSources(id, *sources); !saved) {
            return failure(saved.error());
        }
    }
    return selections.of(id);
}

QStringList newSinceActivation(const acl::ResourceSelection &now, const KeptResources &kept)
{
    if (!kept.granted || kept.granted->isAll) {
        return {};
    }
    const acl::ResourceSelection before(now.tree(), *kept.granted);
    return acl::compare(before.closed(), now.closed()).onlyRight;
}

void printJson(const console::Console &console, const acl::ResourceSelection &selection,
               const KeptResources &kept)
{
    QJsonArray sensitive;
    for (const int index : acl::sensitiveGrants(selection)) {
        sensitive.append(selection.tree().at(index).id);
    }
    QJsonObject object{
        {QStringLiteral("all"), selection.isAll()},
        {QStringLiteral("chosen"), QJsonArray::fromStringList(kept.choice.ids)},
        {QStringLiteral("resources"), QJsonArray::fromStringList(selection.closed())},
        {QStringLiteral("unknown"), QJsonArray::fromStringList(selection.unknown())},
        {QStringLiteral("granted"), selection.granted()},
        {QStringLiteral("grantable"), selection.grantable()},
        {QStringLiteral("sensitive"), sensitive},
        {QStringLiteral("from"), QJsonArray::fromStringList(kept.sources)}};
    if (kept.granted) {
        object.insert(QStringLiteral("activated_at"), console::isoTime(kept.grantedAt));
        object.insert(QStringLiteral("new_since_activation"),
                      QJsonArray::fromStringList(newSinceActivation(selection, kept)));
    }
    console.object(object);
}

void print(const console::Console &console, const acl::ResourceSelection &selection,
           const KeptResources &kept)
{
    for (const QString &id : selection.closed()) {
        console.line(id);
    }
    console.remark(
        Text::tr("Grants %1 of %2 resources.").arg(selection.granted()).arg(selection.grantable()));
    const auto sensitive = int(acl::sensitiveGrants(selection).size());
    if (sensitive > 0) {
        console.remark(Text::tr("%n of them are sensitive; see --json.", nullptr, sensitive));
    }
    if (!selection.unknown().isEmpty()) {
        console.remark(Text::tr("Not among the resources that are known: %1")
                           .arg(selection.unknown().join(QStringLiteral(", "))));
        remarkOnNearest(console, selection.tree(), selection.unknown());
    }
    const QStringList added = newSinceActivation(selection, kept);
    if (!added.isEmpty()) {
        console.remark(
            Text::tr("%n are new since the last activation: once the store's integration "
                     "has them, activate it again.",
                     nullptr, int(added.size())));
    }
}

std::optional<console::Exit> resources(const Call &call)
{
    const int ways = int(call.options.isSet(setOption)) + int(call.options.isSet(presetOption)) +
                     int(call.options.isSet(allOption));
    if (ways > 1) {
        return call.misuse(Text::tr("Only one of --set, --all and --preset can be used."));
    }
    const auto profile = call.openProfile();
    const QString id = call.arguments[0];
    const auto integration = profile ? integrations::IntegrationRepository(**profile).byId(id)
                                     : failure(profile.error());
    if (!integration) {
        return call.fail(integration.error());
    }
    SelectionRepository selections(**profile);
    const auto kept = changed(call, selections, id, integration->name);
    if (!kept) {
        return call.fail(kept.error());
    }
    const acl::ResourceSelection selection(readingFor(call.console, *kept, *integration).tree,
                                           kept->choice);
    call.console.isJson() ? printJson(call.console, selection, *kept)
                          : print(call.console, selection, *kept);
    return console::Exit::Done;
}

} // namespace

QList<Verb> resourceVerbs()
{
    return {
        {{QStringLiteral("integration"), QStringLiteral("resources")},
         "ID [--set FILE [--integration NAME]|--all|--preset NAME] [--from PATH]... "
         "[--release RELEASE]",
         QT_TRANSLATE_NOOP("Cli", "Prints the resources an integration asks for, parents included, "
                                  "or changes them"),
         "k3x5m2pa --preset erp",
         1,
         {option("set",
                 QT_TRANSLATE_NOOP("Cli", "Asks for those of an api.xml, integration.xml, list or "
                                          "JSON; - is standard input"),
                 "FILE"),
          option("all", QT_TRANSLATE_NOOP("Cli", "Asks for all of them")),
          option("preset", QT_TRANSLATE_NOOP("Cli", "Asks for those of a preset: see acl presets"),
                 "NAME"),
          fromOption(), releaseOption(), integrationOption()},
         {},
         resources}};
}

} // namespace latchkey::cli
