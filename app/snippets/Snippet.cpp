// SPDX-License-Identifier: Apache-2.0
#include "snippets/Snippet.h"

#include "base/ResourceFile.h"
#include "snippets/Text.h"

#include <algorithm>
#include <iterator>

// a static library's resources are only linked in when somebody asks for them; must be global
static void linkSnippets()
{
    Q_INIT_RESOURCE(snippets);
}

namespace latchkey::snippets {

namespace {

struct Row
{
    const char *name;
    const char *words;
    const char *file;    // in resources/snippets
    const char *note;    // whatever the key's place is
    const char *keyNote; // where the program reads it from a variable
    const char *reading; // the expression by which it reads it
    const char *literal; // what stands there instead, %1 being the key
    const char *dropped; // what then has no use any more
};

// In the order of Language.
constexpr Row rows[] = {
    {"curl", "curl", "curl.sh", nullptr, nullptr, "$LATCHKEY_KEY", "%1", ""},
    {"python", "Python (requests)", "python.py", nullptr, nullptr, "os.environ[\"LATCHKEY_KEY\"]",
     "\"%1\"", "import os\n\n"},
    {"node", "Node.js", "node.mjs", nullptr, nullptr, "${process.env.LATCHKEY_KEY}", "%1", ""},
    {"php", "PHP", "plain.php", nullptr, nullptr, "getenv('LATCHKEY_KEY')", "'%1'", ""},
    {"guzzle", "PHP (Guzzle)", "guzzle.php", nullptr, nullptr, "getenv('LATCHKEY_KEY')", "'%1'",
     ""},
    {"csharp", "C#", "Store.cs", nullptr, nullptr,
     "Environment.GetEnvironmentVariable(\"LATCHKEY_KEY\")", "\"%1\"", ""},
    {"java", "Java", "Store.java", nullptr, nullptr, "System.getenv(\"LATCHKEY_KEY\")", "\"%1\"",
     ""},
    {"go", "Go", "store.go", nullptr, nullptr, "os.Getenv(\"LATCHKEY_KEY\")", "\"%1\"",
     "    \"os\"\n"},
    {"n8n", "n8n", "n8n.json", QT_TRANSLATE_NOOP("Snippets", "Import it as a workflow."),
     QT_TRANSLATE_NOOP("Snippets",
                       "n8n reads LATCHKEY_KEY from its own environment if "
                       "N8N_BLOCK_ENV_ACCESS_IN_NODE is false; otherwise keep the key in a "
                       "credential of the kind Header Auth."),
     "=Bearer {{ $env.LATCHKEY_KEY }}", "Bearer %1", ""},
    {"postman", "Postman", "postman.json",
     QT_TRANSLATE_NOOP("Snippets", "Import it as a collection."),
     QT_TRANSLATE_NOOP("Snippets", "Make an environment with LATCHKEY_KEY as a secret."),
     "{{LATCHKEY_KEY}}", "%1",
     "        \"description\": \"Make an environment with the variable LATCHKEY_KEY, of type "
     "secret.\",\n"},
    {"mcp", "MCP", "mcp.json",
     QT_TRANSLATE_NOOP(
         "Snippets",
         "This configures dkmaker-mcp-rest-api, a server in npm's registry that makes any "
         "call the client may make. Give an assistant a client that may only read."),
     QT_TRANSLATE_NOOP("Snippets", "A program that does not fill in ${LATCHKEY_KEY} needs the key "
                                   "itself there."),
     "${LATCHKEY_KEY}", "%1", ""},
};
static_assert(std::size(rows) == std::size(allLanguages));

const Row &row(Language language)
{
    return rows[size_t(language)];
}

// The first comment of every program.
constexpr char aboutTheVariable[] =
    "LATCHKEY_KEY is the key of this program: latchkeyctl client add @id@ NAME prints one, once.";
constexpr char aboutTheKey[] = "The key below is a secret: keep this file to yourself. latchkeyctl "
                               "client revoke @client@ makes it worthless.";

QByteArray textOf(Language language)
{
    linkSnippets();
    return resourceFile(QStringLiteral(":/latchkey/snippets/") + QLatin1String(row(language).file));
}

QByteArray filledIn(QByteArray text, const QByteArray &proxy, const QString &id)
{
    return text.replace("@proxy@", proxy).replace("@id@", id.toUtf8());
}

} // namespace

QByteArray name(Language language)
{
    return row(language).name;
}

std::optional<Language> languageNamed(QByteArrayView wanted)
{
    const auto *const found =
        std::find_if(std::begin(allLanguages), std::end(allLanguages),
                     [&](Language language) { return wanted == name(language); });
    return found == std::end(allLanguages) ? std::nullopt : std::optional(*found);
}

QByteArrayList languageNames()
{
    QByteArrayList names;
    for (const Language language : allLanguages) {
        names.append(name(language));
    }
    return names;
}

QString words(Language language)
{
    return QString::fromLatin1(row(language).words);
}

QString note(Language language, KeyPlace place)
{
    const Row &it = row(language);
    QStringList sentences;
    if (it.note != nullptr) {
        sentences.append(Text::tr(it.note));
    }
    if (it.keyNote != nullptr && place == KeyPlace::Environment) {
        sentences.append(Text::tr(it.keyNote));
    }
    return sentences.join(QLatin1Char(' '));
}

QString fileName(Language language)
{
    return QStringLiteral("store.") +
           QString::fromLatin1(row(language).file).section(QLatin1Char('.'), -1);
}

QByteArray proxyAt(quint16 port)
{
    return "http://127.0.0.1:" + QByteArray::number(port);
}

QByteArray snippet(Language language, const QByteArray &proxy, const QString &id)
{
    return filledIn(textOf(language), proxy, id);
}

Secret snippetWith(Language language, const QByteArray &proxy, const QString &id,
                   const MadeClient &client)
{
    const Row &it = row(language);
    QByteArray literal(it.literal);
    literal.replace("%1", client.key.reveal());
    QByteArray text = textOf(language);
    text.replace(aboutTheVariable, aboutTheKey).replace("@client@", client.id.toUtf8());
    text.replace(it.reading, literal);
    if (*it.dropped != '\0') {
        text.replace(it.dropped, "");
    }
    wipe(literal);
    Secret whole(filledIn(text, proxy, id));
    wipe(text);
    return whole;
}

} // namespace latchkey::snippets
