// SPDX-License-Identifier: Apache-2.0
#include "cli/Text.h"
#include "cli/Verb.h"
#include "clients/ClientRepository.h"
#include "integrations/IntegrationRepository.h"
#include "profile/Settings.h"
#include "snippets/Snippet.h"

namespace latchkey::cli {

using console::Exit;
using snippets::Language;

namespace {

const QString clientOption = QStringLiteral("client");
const QString readOnlyOption = QStringLiteral("read-only");

// What is said, and of whom.
struct Said
{
    Language language;
    Secret text;
    std::optional<clients::ProxyClient> client; // whose key is in the text
};

void sayClient(const console::Console &console, const clients::ProxyClient &client, bool isOn)
{
    console.remark(Text::tr("The text holds the key of “%1” (%2). It is not kept and cannot be "
                            "shown again.")
                       .arg(client.name, client.id));
    if (!isOn) {
        console.remark(Text::tr("It opens nothing until the proxy is switched on: latchkeyctl "
                                "proxy on %1")
                           .arg(client.integration));
    }
}

void say(const console::Console &console, const Said &said, bool isOn)
{
    const QString note = snippets::note(
        said.language, said.client ? snippets::KeyPlace::Text : snippets::KeyPlace::Environment);
    if (console.isJson()) {
        QJsonObject object{
            {QStringLiteral("language"), QLatin1String(snippets::name(said.language))},
            {QStringLiteral("note"), note},
            {QStringLiteral("text"), QString::fromUtf8(said.text.reveal())}};
        if (said.client) {
            object.insert(QStringLiteral("client"), said.client->id);
        }
        console.object(object);
        return;
    }
    console.raw(said.text.reveal());
    if (!note.isEmpty()) {
        console.remark(note);
    }
    if (said.client) {
        sayClient(console, *said.client, isOn);
    }
}

// With the key of a client that is made for it, if one is wanted.
Result<Said> textFor(const Call &call, profile::Profile &profile, Language language)
{
    const QString id = call.arguments[0];
    const auto port = profile::proxyPort(profile);
    if (!port) {
        return failure(port.error());
    }
    const QByteArray proxy = snippets::proxyAt(*port);
    if (!call.options.isSet(clientOption)) {
        return Said{language, Secret(snippets::snippet(language, proxy, id)), {}};
    }
    clients::ClientLimits limits;
    limits.readsOnly = call.options.isSet(readOnlyOption);
    return clients::ClientRepository(profile)
        .add(id, call.options.value(clientOption), limits)
        .map([&](const clients::NewClient &made) {
            return Said{language,
                        snippets::snippetWith(language, proxy, id, {made.client.id, made.key}),
                        made.client};
        });
}

std::optional<Exit> snippet(const Call &call)
{
    const auto language = snippets::languageNamed(call.arguments[1].toUtf8());
    if (!language) {
        return call.misuse(Text::tr("LANGUAGE is one of %1.")
                               .arg(QString::fromLatin1(snippets::languageNames().join(", "))));
    }
    if (call.options.isSet(readOnlyOption) && !call.options.isSet(clientOption)) {
        return call.misuse(Text::tr("--read-only goes with --client, which makes the key."));
    }
    const auto profile = call.openProfile();
    const auto integration =
        profile ? integrations::IntegrationRepository(**profile).byId(call.arguments[0])
                : failure(profile.error());
    const auto doors = integration ? clients::ClientRepository(**profile).doors(integration->id)
                                   : failure(integration.error());
    const auto said = doors ? textFor(call, **profile, *language) : failure(doors.error());
    if (!said) {
        return call.fail(said.error());
    }
    say(call.console, *said, doors->isOn);
    return Exit::Done;
}

} // namespace

QList<Verb> snippetVerbs()
{
    return {
        {{QStringLiteral("snippet")},
         "ID LANGUAGE [--client NAME [--read-only]]",
         QT_TRANSLATE_NOOP("Cli",
                           "Prints a program that calls the store through the proxy: curl, "
                           "python, node, php, guzzle, csharp, java, go, n8n, postman or mcp"),
         "k3x5m2pa python",
         2,
         {option("client",
                 QT_TRANSLATE_NOOP("Cli", "Makes a key for the program, as client add does, and "
                                          "prints the text with it: once"),
                 "NAME"),
          option("read-only",
                 QT_TRANSLATE_NOOP("Cli", "Lets it call only what changes nothing in the store"))},
         {},
         snippet}};
}

} // namespace latchkey::cli
