// SPDX-License-Identifier: Apache-2.0
#include "cli/Text.h"
#include "cli/Verb.h"
#include "integrations/IntegrationRepository.h"
#include "profile/Settings.h"
#include "snippets/Snippet.h"

namespace latchkey::cli {

using console::Exit;
using snippets::Language;

namespace {

void say(const console::Console &console, Language language, const QByteArray &text)
{
    const QString note = snippets::note(language);
    if (console.isJson()) {
        console.object({{QStringLiteral("language"), QLatin1String(snippets::name(language))},
                        {QStringLiteral("tried"), snippets::isTried(language)},
                        {QStringLiteral("note"), note},
                        {QStringLiteral("text"), QString::fromUtf8(text)}});
        return;
    }
    console.raw(text);
    if (!note.isEmpty()) {
        console.remark(note);
    }
}

std::optional<Exit> snippet(const Call &call)
{
    const auto language = snippets::languageNamed(call.arguments[1].toUtf8());
    if (!language) {
        return call.misuse(Text::tr("LANGUAGE is one of %1.")
                               .arg(QString::fromLatin1(snippets::languageNames().join(", "))));
    }
    const auto profile = call.openProfile();
    const auto integration =
        profile ? integrations::IntegrationRepository(**profile).byId(call.arguments[0])
                : failure(profile.error());
    const auto port = integration ? profile::proxyPort(**profile) : failure(integration.error());
    if (!port) {
        return call.fail(port.error());
    }
    say(call.console, *language,
        snippets::snippet(*language, snippets::proxyAt(*port), integration->id));
    return Exit::Done;
}

} // namespace

QList<Verb> snippetVerbs()
{
    return {{{QStringLiteral("snippet")},
             "ID LANGUAGE",
             QT_TRANSLATE_NOOP("Cli",
                               "Prints a program that calls the store through the proxy: curl, "
                               "python, node, php, guzzle, csharp, java, go, n8n, postman or mcp"),
             "k3x5m2pa python",
             2,
             {},
             {},
             snippet}};
}

} // namespace latchkey::cli
