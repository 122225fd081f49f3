// SPDX-License-Identifier: Apache-2.0
#include "cli/ModuleInput.h"
#include "cli/ModuleOutput.h"
#include "cli/Text.h"
#include "cli/Verb.h"
#include "module/ModuleFiles.h"
#include "module/ModuleZip.h"
#include "module/WritePlan.h"

#include <QJsonArray>

namespace latchkey::cli {

using console::Exit;
using module::FileFate;
using module::ModuleFile;
using module::PlannedFile;

namespace {

const QString outOption = QStringLiteral("out");
const QString forceOption = QStringLiteral("force");
const QString artifactOption = QStringLiteral("artifact");

QString tokensName(module::Tokens tokens)
{
    switch (tokens) {
    case module::Tokens::None:
        return QStringLiteral("none");
    case module::Tokens::Kept:
        return QStringLiteral("kept");
    case module::Tokens::Lost:
        return QStringLiteral("lost");
    }
    return {};
}

QJsonObject toJson(const module::ModuleSpec &spec, const module::Succession &succession,
                   const QList<Problem> &warnings)
{
    QJsonArray said;
    for (const Problem &each : warnings) {
        said.append(QJsonObject{{QStringLiteral("code"), QString::fromLatin1(each.code)},
                                {QStringLiteral("sentence"), each.sentence}});
    }
    return {{QStringLiteral("module"), spec.name()},
            {QStringLiteral("package"), spec.package()},
            {QStringLiteral("integration"), spec.integration},
            {QStringLiteral("version"), spec.version},
            {QStringLiteral("before"), succession.before},
            {QStringLiteral("changed"), succession.isChanged},
            {QStringLiteral("tokens"), tokensName(succession.tokens)},
            {QStringLiteral("style"), module::styleName(spec.style)},
            {QStringLiteral("commerce"), spec.commerce},
            {QStringLiteral("sentence"), succession.sentence},
            {QStringLiteral("warnings"), said}};
}

// Preview

// The file that is meant by its path, or by its end: "api.xml".
const ModuleFile *fileNamed(const QList<ModuleFile> &files, const QString &name)
{
    for (const ModuleFile &each : files) {
        if (each.path == name || each.path.endsWith(QLatin1Char('/') + name)) {
            return &each;
        }
    }
    return nullptr;
}

Exit printFile(const Call &call, const QList<ModuleFile> &files, const QString &name)
{
    const ModuleFile *file = fileNamed(files, name);
    if (file == nullptr) {
        QStringList paths;
        for (const ModuleFile &each : files) {
            paths.append(each.path);
        }
        return call.fail({"module.no-such-file",
                          Text::tr("The module has no file %1. It has: %2.")
                              .arg(name, paths.join(QStringLiteral(", "))),
                          {}});
    }
    if (call.console.isJson()) {
        call.console.object({{QStringLiteral("path"), file->path},
                             {QStringLiteral("explanation"), file->explanation},
                             {QStringLiteral("content"), QString::fromUtf8(file->octets)}});
    } else {
        call.console.raw(file->octets);
    }
    return Exit::Done;
}

void printAll(const Call &call, const ModuleInput &input, const module::Succession &succession,
              const QList<ModuleFile> &files)
{
    QJsonArray array;
    for (const ModuleFile &each : files) {
        array.append(QJsonObject{{QStringLiteral("path"), each.path},
                                 {QStringLiteral("explanation"), each.explanation},
                                 {QStringLiteral("content"), QString::fromUtf8(each.octets)}});
        if (!call.console.isJson()) {
            call.console.columns({each.path, each.explanation});
        }
    }
    if (call.console.isJson()) {
        QJsonObject object = toJson(input.spec, succession, input.warnings);
        object.insert(QStringLiteral("folder"), module::moduleFolder(input.spec));
        object.insert(QStringLiteral("files"), array);
        call.console.object(object);
        return;
    }
    call.console.remark(module::styleSentence(input.spec.style));
    call.console.remark(succession.sentence);
}

std::optional<Exit> preview(const Call &call)
{
    if (call.arguments.size() > 2) {
        return call.misuse(Text::tr("Name one integration and, if you like, one file."));
    }
    const auto profile = call.openProfile();
    auto input = profile ? moduleInput(call, **profile, call.arguments[0])
                         : Result<ModuleInput>(failure(profile.error()));
    if (!input) {
        return call.fail(input.error());
    }
    const module::Succession succession = module::succeed(input->spec, {}, input->kept.written);
    const auto files = module::moduleFiles(input->spec);
    if (!files) {
        return call.fail(files.error());
    }
    if (call.arguments.size() == 2) {
        return printFile(call, *files, call.arguments[1]);
    }
    printAll(call, *input, succession, *files);
    if (!call.console.isJson()) {
        remarkOn(call.console, input->warnings);
    }
    return Exit::Done;
}

// Write

QString fateName(FileFate fate)
{
    switch (fate) {
    case FileFate::New:
        return QStringLiteral("new");
    case FileFate::Same:
        return QStringLiteral("same");
    case FileFate::Updated:
        return QStringLiteral("updated");
    case FileFate::Kept:
        return QStringLiteral("kept");
    case FileFate::Lost:
        return QStringLiteral("replaced");
    case FileFate::Removed:
    case FileFate::RemovedOwn:
        return QStringLiteral("removed");
    }
    return {};
}

// Whether what would be lost may be.
Result<void> consent(const Call &call, const module::WritePlan &plan)
{
    if (!plan.needsConsent() || call.options.isSet(forceOption)) {
        return {};
    }
    showLosses(call.console, plan);
    const auto answer = call.console.agreement(
        Text::tr("These files were not written by Latchkey alone. Replace them?"));
    return answer.value_or(false)
               ? Result<void>()
               : failure("module.would-lose",
                         Text::tr("Nothing was written: files in %1 were changed by hand or are "
                                  "somebody else's, and the lines above would be lost. Use "
                                  "--force to replace them.")
                             .arg(plan.folder));
}

QJsonArray toJson(const module::WritePlan &plan)
{
    QJsonArray array;
    for (const PlannedFile &each : plan.files) {
        QJsonObject object{{QStringLiteral("path"), each.file.path},
                           {QStringLiteral("fate"), fateName(each.fate)},
                           {QStringLiteral("explanation"), each.file.explanation}};
        if (each.needsConsent()) {
            object.insert(QStringLiteral("difference"),
                          QJsonArray::fromStringList(differenceOf(each)));
        }
        array.append(object);
    }
    return array;
}

void printWritten(const Call &call, const ModuleInput &input, const module::Succession &succession,
                  const module::WritePlan &plan)
{
    if (call.console.isJson()) {
        QJsonObject object = toJson(input.spec, succession, input.warnings);
        object.insert(QStringLiteral("folder"), plan.folder);
        object.insert(QStringLiteral("files"), toJson(plan));
        call.console.object(object);
        return;
    }
    for (const PlannedFile &each : plan.files) {
        call.console.columns(
            {plan.folder + QLatin1Char('/') + each.file.path, module::fateSentence(each.fate)});
    }
}

// What a person should know before anything is written.
void say(const Call &call, const ModuleInput &input, const module::Succession &succession)
{
    if (!call.console.isJson()) {
        call.console.remark(succession.sentence);
        remarkOn(call.console, input.warnings);
    }
}

std::optional<Exit> write(const Call &call)
{
    const QString id = call.arguments[0];
    const QString out = call.options.value(outOption);
    if (out.isEmpty()) {
        return call.misuse(Text::tr("--out needs a folder."));
    }
    const auto profile = call.openProfile();
    auto input =
        profile ? moduleInput(call, **profile, id) : Result<ModuleInput>(failure(profile.error()));
    if (!input) {
        return call.fail(input.error());
    }
    const QString folder = module::folderBelow(out, input->spec);
    const auto present = module::filesIn(folder, out);
    if (!present) {
        return call.fail(present.error());
    }
    const module::Succession succession =
        module::succeed(input->spec, *present, input->kept.written);
    const auto files = module::moduleFiles(input->spec);
    if (!files) {
        return call.fail(files.error());
    }
    const module::WritePlan plan = module::planWriting(input->spec, *files, *present, folder);
    say(call, *input, succession);
    const auto allowed = consent(call, plan);
    const auto written = allowed ? module::carryOut(plan) : allowed;
    const auto remembered =
        written ? module::ModuleRepository(**profile).saveBoth(id, input->choice, input->spec)
                : written;
    if (!remembered) {
        return call.fail(remembered.error());
    }
    printWritten(call, *input, succession, plan);
    return Exit::Done;
}

// Zip

Problem withWayOut(Problem problem)
{
    if (problem.code == "module.would-lose") {
        problem.sentence += QLatin1Char(' ') + Text::tr("Use --force to replace it.");
    }
    return problem;
}

std::optional<Exit> zip(const Call &call)
{
    const QString id = call.arguments[0];
    const QString path = call.options.value(outOption);
    const auto profile = call.openProfile();
    auto input =
        profile ? moduleInput(call, **profile, id) : Result<ModuleInput>(failure(profile.error()));
    if (!input) {
        return call.fail(input.error());
    }
    const module::Succession succession = module::succeed(input->spec, {}, input->kept.written);
    const auto files = module::moduleFiles(input->spec);
    const auto layout =
        call.options.isSet(artifactOption) ? module::ZipLayout::Artifact : module::ZipLayout::Store;
    const auto octets = files ? module::zipOf(input->spec, *files, layout) : failure(files.error());
    if (!octets) {
        return call.fail(octets.error());
    }
    say(call, *input, succession);
    const auto written =
        module::saveZip(path, *octets, input->spec, call.options.isSet(forceOption));
    const auto remembered =
        written ? module::ModuleRepository(**profile).saveBoth(id, input->choice, input->spec)
                : written;
    if (!remembered) {
        return call.fail(withWayOut(remembered.error()));
    }
    if (call.console.isJson()) {
        QJsonObject object = toJson(input->spec, succession, input->warnings);
        object.insert(QStringLiteral("file"), path);
        call.console.object(object);
    } else {
        call.console.line(path);
    }
    return Exit::Done;
}

} // namespace

QList<Verb> moduleVerbs()
{
    const QString module = QStringLiteral("module");
    const auto force =
        option("force", QT_TRANSLATE_NOOP("Cli", "Replaces files that were changed by hand or are "
                                                 "somebody else's, without asking"));
    return {
        {{module, QStringLiteral("preview")},
         "ID [FILE] [--vendor V] [--name M] [--style STYLE] [--commerce VERSION]",
         QT_TRANSLATE_NOOP("Cli", "Prints the files of a module that brings the integration to a "
                                  "store, each with what it is for, or one of them"),
         "k3x5m2pa etc/integration/api.xml",
         oneOrMore,
         moduleOptions(),
         {},
         preview},
        {{module, QStringLiteral("write")},
         "ID --out DIR [--vendor V] [--name M] [--style STYLE] [--commerce VERSION] [--force]",
         QT_TRANSLATE_NOOP("Cli", "Writes the module below a store's or a project's folder, as "
                                  "app/code/Vendor/Module, or brings it up to date there"),
         "k3x5m2pa --out /srv/shop --vendor Acme",
         1,
         QList<QCommandLineOption>{
             option("out", QT_TRANSLATE_NOOP("Cli", "The store's or the project's folder"), "DIR"),
             force} +
             moduleOptions(),
         {outOption},
         write},
        {{module, QStringLiteral("zip")},
         "ID --out FILE [--artifact] [--vendor V] [--name M] [--style STYLE] [--commerce VERSION] "
         "[--force]",
         QT_TRANSLATE_NOOP("Cli", "Writes the module as a zip, to be unpacked in a store's folder"),
         "k3x5m2pa --out acme-orders.zip",
         1,
         QList<QCommandLineOption>{
             option("out", QT_TRANSLATE_NOOP("Cli", "The file to be written"), "FILE"),
             option("artifact",
                    QT_TRANSLATE_NOOP("Cli", "As a package for a Composer repository of type "
                                             "artifact")),
             force} +
             moduleOptions(),
         {outOption},
         zip},
    };
}

} // namespace latchkey::cli
