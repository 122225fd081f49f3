// SPDX-License-Identifier: Apache-2.0
#include "cli/AclInput.h"
#include "cli/Text.h"
#include "cli/Verb.h"
#include "integrations/DefinitionFile.h"
#include "integrations/IntegrationRepository.h"
#include "move/Definitions.h"

#include <QFileInfo>
#include <QJsonArray>
#include <QSaveFile>

namespace latchkey::cli {

using console::Exit;
using integrations::Definition;
using integrations::Integration;
using integrations::IntegrationRepository;

namespace {

const QString everyOne = QStringLiteral("all");
const QString standardStream = QStringLiteral("-");

Result<QList<Integration>> wanted(profile::Profile &profile, const QString &id)
{
    const IntegrationRepository repository(profile);
    return id == everyOne ? repository.all() : repository.byId(id).map([](const Integration &it) {
        return QList<Integration>{it};
    });
}

Result<void> write(const console::Console &console, const QString &path, const QByteArray &content)
{
    if (path == standardStream) {
        return console.raw(content)
                   ? Result<void>()
                   : failure("console.output-lost",
                             Text::tr("Not everything could be written to standard output."));
    }
    const QFileInfo there(path);
    if (there.exists() && !there.isFile()) { // QSaveFile would put a file in a device's place
        return failure(
            "integration.file-unwritable",
            Text::tr("%1 is not a regular file; it was left as it is. Use - for standard "
                     "output.")
                .arg(path));
    }
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size() ||
        !file.commit()) {
        return failure("integration.file-unwritable",
                       Text::tr("The file %1 cannot be written: %2").arg(path, file.errorString()));
    }
    return {};
}

std::optional<Exit> exportAll(const Call &call)
{
    const auto profile = call.openProfile();
    const auto chosen = profile ? wanted(**profile, call.arguments[0]) : failure(profile.error());
    const auto content =
        chosen ? move::exported(**profile, *chosen) : Result<QByteArray>(failure(chosen.error()));
    const auto written =
        content ? write(call.console, call.arguments[1], *content) : failure(content.error());
    return written ? Exit::Done : call.fail(written.error());
}

Result<QList<Definition>> definitionsIn(const Call &call)
{
    const auto content = inputOf(call, call.arguments[0]);
    return content.and_then([](const QByteArray &octets) { return move::definitionsIn(octets); })
        .map([&](QList<Definition> found) {
            for (Definition &each : found) {
                each.integration.allowsCleartext = call.options.isSet(QStringLiteral("allow-http"));
            }
            return found;
        });
}

void print(const console::Console &console, const QList<Integration> &made)
{
    QJsonArray array;
    for (const Integration &each : made) {
        array.append(
            QJsonObject{{QStringLiteral("id"), each.id}, {QStringLiteral("name"), each.name}});
        if (!console.isJson()) {
            console.columns({each.id, each.name});
        }
    }
    if (console.isJson()) {
        console.array(array);
    }
}

std::optional<Exit> importAll(const Call &call)
{
    const auto definitions = definitionsIn(call);
    if (!definitions) {
        return call.fail(definitions.error());
    }
    const auto profile = call.openProfile();
    const auto made =
        profile ? integrations::addDefinitions(**profile, *definitions) : failure(profile.error());
    if (!made) {
        return call.fail(made.error());
    }
    print(call.console, *made);
    call.console.remark(Text::tr("Imported integrations have new URLs. Save these URLs in Admin; "
                                 "latchkeyctl integration show ID prints them."));
    return Exit::Done;
}

} // namespace

QList<Verb> transferVerbs()
{
    const QString integration = QStringLiteral("integration");
    return {
        {{integration, QStringLiteral("export")},
         "ID|all FILE",
         QT_TRANSLATE_NOOP("Cli", "Writes what an integration is, or all are, for other computers: "
                                  "no secret, no URL of this one; FILE - is standard output"),
         "all integrations.json",
         2,
         {},
         {},
         exportAll},
        {{integration, QStringLiteral("import")},
         "FILE [--allow-http]",
         QT_TRANSLATE_NOOP("Cli", "Makes all integrations of such a file, or none; FILE - is "
                                  "standard input"),
         "integrations.json",
         1,
         {allowHttpOption()},
         {},
         importAll},
    };
}

} // namespace latchkey::cli
