// SPDX-License-Identifier: Apache-2.0
#include "cli/AclInput.h"

#include "cli/Text.h"
#include "documents/RegularFile.h"

#include <QFileInfo>

#include <algorithm>

namespace latchkey::cli {

namespace {

// A problem of a file, with its name.
tl::unexpected<Problem> inFile(const QString &path, const Problem &problem)
{
    return failure(problem.code, path + QStringLiteral(": ") + problem.sentence, problem.detail);
}

// A source as it is read, or kept.
Result<QString> sourceOf(const QString &given, bool isKept)
{
    if (given.isEmpty()) {
        return failure("acl.no-such-source", Text::tr("A source's path is empty."));
    }
    if (storecode::isCatalogue(given)) {
        const auto release = storecode::catalogueRelease(given.section(QLatin1Char(':'), 1));
        return release ? Result<QString>(given) : failure(release.error());
    }
    if (!isKept) {
        return given;
    }
    if (!QFileInfo::exists(given)) {
        return failure("acl.no-such-source",
                       Text::tr("There is no file or folder \"%1\".").arg(given));
    }
    return QFileInfo(given).absoluteFilePath();
}

} // namespace

QCommandLineOption integrationOption()
{
    return option("integration",
                  QT_TRANSLATE_NOOP("Cli", "Which integration is meant, of several in the file"),
                  "NAME");
}

QCommandLineOption releaseOption()
{
    return option(
        "release",
        QT_TRANSLATE_NOOP("Cli", "Which release of the built-in catalogue, such as 2.4.6"),
        "RELEASE");
}

QCommandLineOption fromOption()
{
    return option("from",
                  QT_TRANSLATE_NOOP("Cli", "A store's code, a folder or zip of modules, an acl.xml "
                                           "or webapi.xml, or \"catalogue\" (built in, also "
                                           "without --from)"),
                  "PATH");
}

Result<QStringList> sourcesIn(const Call &call, bool areKept)
{
    QStringList sources;
    for (const QString &given : call.options.values(QStringLiteral("from"))) {
        const auto source = sourceOf(given, areKept);
        if (!source) {
            return failure(source.error());
        }
        sources.append(*source);
    }
    const QString release = call.options.value(releaseOption().names().constFirst());
    if (release.isEmpty()) {
        return sources;
    }
    const auto known = storecode::catalogueRelease(release);
    if (!known) {
        return failure(known.error());
    }
    if (sources.isEmpty()) {
        return QStringList{storecode::catalogueOf(release)};
    }
    const auto plain = std::find(sources.begin(), sources.end(), storecode::catalogueSource);
    if (plain == sources.end()) {
        return failure("acl.no-catalogue",
                       Text::tr("--release says which release of the built-in catalogue is meant: "
                                "add --from catalogue, or leave --release out."));
    }
    *plain = storecode::catalogueOf(release);
    return sources;
}

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
    const QString said = call.options.value(integrationOption().names().constFirst());
    QStringList names;
    for (const acl::NamedSelection &each : *found) {
        const bool isOnly = found->size() == 1 && (said.isEmpty() || each.integration.isEmpty());
        if (isOnly || each.integration == (said.isEmpty() ? integration : said)) {
            return each.choice;
        }
        names.append(each.integration);
    }
    const QString list = names.join(QStringLiteral(", "));
    if (!said.isEmpty()) {
        return failure(
            "acl.no-such-integration",
            Text::tr("%1 holds no integration %2. There are: %3.").arg(path, said, list));
    }
    return failure("acl.several-selections",
                   Text::tr("%1 holds several integrations: %2. Say which one by --integration.")
                       .arg(path, list));
}

Result<storecode::AclReading> readSources(const console::Console &console,
                                          const QStringList &sources, storecode::Disabled disabled)
{
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
