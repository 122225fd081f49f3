// SPDX-License-Identifier: Apache-2.0
#include "cli/AclInput.h"
#include "cli/ModuleInput.h"
#include "cli/Text.h"
#include "cli/Verb.h"
#include "module/ModuleCheck.h"
#include "module/ModuleFiles.h"
#include "module/ModuleZip.h"

#include <QBuffer>
#include <QFileInfo>
#include <QJsonArray>
#include <QRegularExpression>

namespace latchkey::cli {

using console::Exit;
using module::Finding;

namespace {

QString severityWord(module::Severity severity)
{
    switch (severity) {
    case module::Severity::Fails:
        return Text::tr("fails");
    case module::Severity::Loses:
        return Text::tr("loses something");
    case module::Severity::Note:
        return Text::tr("note");
    }
    return {};
}

// "path:line", as compilers write it.
QString placeOf(const Finding &finding)
{
    return finding.line > 0 ? finding.path + QLatin1Char(':') + QString::number(finding.line)
                            : finding.path;
}

// The module that an integration of the profile would get.
Result<module::CheckReport> checkedIntegration(const Call &call, const QString &id,
                                               const QStringList &against)
{
    const auto profile = call.openProfile();
    auto input = profile ? moduleInput(call, **profile, id, Chosen::AsKept)
                         : Result<ModuleInput>(failure(profile.error()));
    if (!input) {
        return failure(input.error());
    }
    module::succeed(input->spec, {}, input->kept.written);
    const auto files = module::moduleFiles(input->spec);
    auto octets = files ? module::zipOf(input->spec, *files, module::ZipLayout::Artifact)
                        : Result<QByteArray>(failure(files.error()));
    if (!octets) {
        return failure(octets.error());
    }
    QBuffer archive(&*octets);
    archive.open(QIODevice::ReadOnly);
    return module::checkArchive(archive, input->spec.name(), against);
}

QJsonObject toJson(const module::CheckReport &report)
{
    QJsonArray modules;
    for (const module::CheckedModule &each : report.modules) {
        modules.append(QJsonObject{
            {QStringLiteral("name"), each.name},
            {QStringLiteral("folder"), each.folder},
            {QStringLiteral("integrations"), QJsonArray::fromStringList(each.integrations)}});
    }
    QJsonArray findings;
    for (const Finding &each : report.findings) {
        findings.append(
            QJsonObject{{QStringLiteral("code"), QString::fromLatin1(each.code)},
                        {QStringLiteral("severity"), module::severityName(each.severity)},
                        {QStringLiteral("path"), each.path},
                        {QStringLiteral("line"), each.line},
                        {QStringLiteral("sentence"), each.sentence}});
    }
    return {{QStringLiteral("modules"), modules}, {QStringLiteral("findings"), findings}};
}

void print(const console::Console &console, const module::CheckReport &report)
{
    if (console.isJson()) {
        console.object(toJson(report));
        return;
    }
    for (const Finding &each : report.findings) {
        console.line(placeOf(each) + QStringLiteral(": ") + severityWord(each.severity) +
                     QStringLiteral(": ") + each.sentence + QStringLiteral(" [") +
                     QString::fromLatin1(each.code) + QLatin1Char(']'));
    }
    for (const module::CheckedModule &each : report.modules) {
        console.remark(Text::tr("Checked: %1, with %2.")
                           .arg(each.name.isEmpty() ? each.folder : each.name,
                                each.integrations.isEmpty()
                                    ? QStringLiteral("–")
                                    : each.integrations.join(QStringLiteral(", "))));
    }
}

std::optional<Exit> check(const Call &call)
{
    const QString source = call.arguments[0];
    const auto against = sourcesIn(call);
    if (!against) {
        return call.fail(against.error());
    }
    static const QRegularExpression id(QStringLiteral("\\A[a-z2-7]{8}\\z"));
    const bool isId = !QFileInfo::exists(source) && id.match(source).hasMatch();
    const auto report =
        isId ? checkedIntegration(call, source, *against) : module::checkSource(source, *against);
    if (!report) {
        return call.fail(report.error());
    }
    print(call.console, *report);
    return report->findings.isEmpty() ? Exit::Done : Exit::Failed;
}

} // namespace

QList<Verb> moduleCheckVerbs()
{
    return {{{QStringLiteral("module"), QStringLiteral("check")},
             "FOLDER|ZIP|ID [--from PATH]... [--release RELEASE]",
             QT_TRANSLATE_NOOP("Cli", "Says what a store makes of an integration module, whoever "
                                      "wrote it, with file and line; fails if there is something "
                                      "to say"),
             "app/code/Acme/Orders --release 2.4.7",
             1,
             {fromOption(), releaseOption()},
             {},
             check}};
}

} // namespace latchkey::cli
