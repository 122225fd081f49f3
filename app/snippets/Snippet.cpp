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
    const char *file; // in resources/snippets
    bool isTried;
    const char *note;
};

// In the order of Language.
constexpr Row rows[] = {
    {"curl", "curl", "curl.sh", true, nullptr},
    {"python", "Python (requests)", "python.py", true, nullptr},
    {"node", "Node.js", "node.mjs", true, nullptr},
    {"php", "PHP", "plain.php", true, nullptr},
    {"guzzle", "PHP (Guzzle)", "guzzle.php", true, nullptr},
    {"csharp", "C#", "Store.cs", true, nullptr},
    {"java", "Java", "Store.java", true, nullptr},
    {"go", "Go", "store.go", true, nullptr},
    {"n8n", "n8n", "n8n.json", false,
     QT_TRANSLATE_NOOP("Snippets",
                       "Not tried. Import it as a workflow. n8n reads LATCHKEY_KEY from its own "
                       "environment if N8N_BLOCK_ENV_ACCESS_IN_NODE is false; otherwise keep the "
                       "key in a credential of the kind Header Auth.")},
    {"postman", "Postman", "postman.json", true,
     QT_TRANSLATE_NOOP("Snippets", "Import it as a collection, and make an environment with "
                                   "LATCHKEY_KEY as a secret.")},
    {"mcp", "MCP", "mcp.json", false,
     QT_TRANSLATE_NOOP("Snippets",
                       "Not tried. This configures github.com/elgentos/magento2-mcp, which is not "
                       "in npm's registry: clone it, run npm install there, and enter its path. A "
                       "program that does not fill in ${LATCHKEY_KEY} needs the key itself there. "
                       "Give an assistant a client that may only read.")},
};
static_assert(std::size(rows) == std::size(allLanguages));

const Row &row(Language language)
{
    return rows[size_t(language)];
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

QString note(Language language)
{
    return row(language).note == nullptr ? QString() : Text::tr(row(language).note);
}

QString fileName(Language language)
{
    return QStringLiteral("store.") +
           QString::fromLatin1(row(language).file).section(QLatin1Char('.'), -1);
}

bool isTried(Language language)
{
    return row(language).isTried;
}

QByteArray proxyAt(quint16 port)
{
    return "http://127.0.0.1:" + QByteArray::number(port);
}

QByteArray snippet(Language language, const QByteArray &proxy, const QString &id)
{
    linkSnippets();
    return resourceFile(QStringLiteral(":/latchkey/snippets/") + QLatin1String(row(language).file))
        .replace("@proxy@", proxy)
        .replace("@id@", id.toUtf8());
}

} // namespace latchkey::snippets
