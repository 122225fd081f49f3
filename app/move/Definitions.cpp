// SPDX-License-Identifier: Apache-2.0
#include "move/Definitions.h"

#include "integrations/SelectionRepository.h"
#include "move/Text.h"
#include "storecode/Catalogue.h"

#include <algorithm>
#include <iterator>

namespace latchkey::move {

using integrations::Definition;
using integrations::Integration;

namespace {

Result<Definition> definitionOf(profile::Profile &profile, const Integration &it)
{
    return integrations::SelectionRepository(profile).of(it.id).map(
        [&](const integrations::KeptResources &kept) {
            Definition definition{
                {it.name, it.email, it.storeUrl, false, it.adminUrl}, kept.choice, {}};
            std::copy_if(kept.sources.begin(), kept.sources.end(),
                         std::back_inserter(definition.sources), storecode::isCatalogue);
            return definition;
        });
}

// A path would be one of the computer that the file comes from.
Result<void> checkSources(const QStringList &sources)
{
    for (const QString &source : sources) {
        if (!storecode::isCatalogue(source)) {
            return failure("integration.bad-file",
                           Text::tr("Resources are chosen from the built-in catalogue in such a "
                                    "file, not from %1.")
                               .arg(source.left(100)));
        }
        const auto release = storecode::catalogueRelease(source.section(QLatin1Char(':'), 1));
        if (!release) {
            return failure(release.error());
        }
    }
    return {};
}

} // namespace

Result<QByteArray> exported(profile::Profile &profile, const QList<Integration> &wanted)
{
    QList<Definition> definitions;
    for (const Integration &each : wanted) {
        const auto definition = definitionOf(profile, each);
        if (!definition) {
            return failure(definition.error());
        }
        definitions.append(*definition);
    }
    return integrations::writeDefinitions(definitions);
}

Result<QList<Definition>> definitionsIn(QByteArrayView file)
{
    auto found = integrations::readDefinitions(file);
    for (const Definition &each : found.value_or(QList<Definition>())) {
        if (const auto checked = checkSources(each.sources); !checked) {
            return failure(checked.error());
        }
    }
    return found;
}

} // namespace latchkey::move
