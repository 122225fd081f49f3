// SPDX-License-Identifier: Apache-2.0
#include "cli/AclInput.h"

#include "cli/Text.h"
#include "documents/RegularFile.h"

namespace latchkey::cli {

namespace {

// A problem of a file, with its name.
tl::unexpected<Problem> inFile(const QString &path, const Problem &problem)
{
    return failure(problem.code, path + QStringLiteral(": ") + problem.sentence, problem.detail);
}

} // namespace

Result<QByteArray> inputOf(const Call &call, const QString &path)
{
    if (path == QLatin1String("-")) {
        return call.console.allInput(maxInputOctets);
    }
    auto content = documents::readRegularFile(path, maxInputOctets);
    return content ? content : inFile(path, content.error());
}

Result<acl::Choice> selectionIn(const Call &call, const QString &path, const QString &integration)
{
    const auto content = inputOf(call, path);
    if (!content) {
        return failure(content.error());
    }
    const auto found = acl::readSelections(*content);
    if (!found) {
        return inFile(path, found.error());
    }
    for (const acl::NamedSelection &each : *found) {
        if (each.integration == integration || found->size() == 1) {
            return each.choice;
        }
    }
    QStringList names;
    for (const acl::NamedSelection &each : *found) {
        names.append(each.integration);
    }
    return failure("acl.several-selections",
                   Text::tr("%1 holds several integrations: %2. Keep the one that is meant.")
                       .arg(path, names.join(QStringLiteral(", "))));
}

Result<storecode::AclReading> readSources(const console::Console &console,
                                          const QStringList &sources, storecode::Disabled disabled)
{
    if (sources.contains(QString())) {
        return failure("acl.no-such-source", Text::tr("A source's path is empty."));
    }
    storecode::AclReading found = storecode::readAcl(sources, {}, disabled);
    for (const documents::FileProblem &problem : found.problems) {
        console.remark(text(problem));
    }
    if (found.tree.isEmpty() && found.routes.isEmpty()) {
        return failure("acl.nothing-found", Text::tr("No resources and no routes were found in %1.")
                                                .arg(sources.join(QStringLiteral(", "))));
    }
    return found;
}

Result<acl::Preset> presetNamed(const QString &name)
{
    QStringList names;
    for (const acl::Preset &preset : acl::presets()) {
        if (preset.name == name) {
            return preset;
        }
        names.append(preset.name);
    }
    return failure("acl.unknown-preset", Text::tr("There is no preset %1. There are: %2.")
                                             .arg(name, names.join(QStringLiteral(", "))));
}

} // namespace latchkey::cli
