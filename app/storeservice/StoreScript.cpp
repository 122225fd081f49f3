// SPDX-License-Identifier: Apache-2.0
#include "storeservice/StoreScript.h"

#include "base/Random.h"
#include "base/ResourceFile.h"
#include "web/Origin.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

// a static library's resources are only linked in when somebody asks for them; must be global
static void linkScripts()
{
    Q_INIT_RESOURCE(scripts);
}

namespace latchkey::storeservice {

namespace {

constexpr qsizetype markerCharacters = 26;
constexpr char literal[] = "@QUESTION@";
constexpr char opening[] = "<?php\n";

QByteArray part(const char *name)
{
    linkScripts();
    return resourceFile(QStringLiteral(":/latchkey/storeservice/") + QLatin1String(name));
}

StoreScript scriptOf(const char *name, const QJsonObject &question)
{
    return scriptWith(part(name), question);
}

QJsonObject json(const WantedIntegration &wanted)
{
    return {{QStringLiteral("name"), wanted.name},
            {QStringLiteral("email"), wanted.email},
            {QStringLiteral("callback"), QString::fromUtf8(wanted.callbackUrl)},
            {QStringLiteral("identity"), QString::fromUtf8(wanted.identityUrl)},
            {QStringLiteral("resources"), QJsonArray::fromStringList(wanted.resources)}};
}

StoreScript writingScript(const char *what, QJsonObject question,
                          const std::optional<SeenIntegration> &seen)
{
    question.insert(QStringLiteral("do"), QLatin1String(what));
    if (seen) {
        question.insert(QStringLiteral("id"), seen->id);
        question.insert(QStringLiteral("seen"), seen->name);
    }
    return scriptOf("write.php", question);
}

} // namespace

// Base64 has no character that ends a literal of PHP.
StoreScript scriptWith(const QByteArray &source, QJsonObject question)
{
    StoreScript script;
    script.marker = randomId(markerCharacters);
    question.insert(QStringLiteral("marker"), QString::fromLatin1(script.marker));
    script.source =
        part("answer.php")
            .replace(literal, QJsonDocument(question).toJson(QJsonDocument::Compact).toBase64()) +
        source.mid(qsizetype(sizeof opening) - 1);
    return script;
}

std::optional<CallbackAddress> callbackAddress(const QByteArray &callbackUrl)
{
    const auto origin = web::originOf(callbackUrl);
    if (!origin || !origin->isLoopback()) {
        return {};
    }
    return CallbackAddress{QString::fromLatin1(origin->host), origin->port};
}

StoreScript readingScript(const Question &question)
{
    QJsonObject asked{{QStringLiteral("resources"), question.resources},
                      {QStringLiteral("list"), question.list}};
    if (question.name) {
        asked.insert(QStringLiteral("name"), *question.name);
    }
    if (question.id) {
        asked.insert(QStringLiteral("id"), *question.id);
    }
    if (question.callback) {
        asked.insert(QStringLiteral("callback"),
                     QJsonObject{{QStringLiteral("host"), question.callback->host},
                                 {QStringLiteral("port"), question.callback->port}});
    }
    return scriptOf("read.php", asked);
}

StoreScript creatingScript(const WantedIntegration &wanted)
{
    return writingScript("create", json(wanted), {});
}

StoreScript updatingScript(const SeenIntegration &seen, const WantedIntegration &wanted)
{
    return writingScript("update", json(wanted), seen);
}

StoreScript removingScript(const SeenIntegration &seen)
{
    return writingScript("remove", {}, seen);
}

StoreScript tokenScript(const SeenIntegration &seen)
{
    return writingScript("tokens", {}, seen);
}

// Traces with arguments could hold a token, and a debugger would be waited for.
QStringList phpArguments()
{
    return {QStringLiteral("-d"), QStringLiteral("memory_limit=1G"),
            QStringLiteral("-d"), QStringLiteral("display_errors=stderr"),
            QStringLiteral("-d"), QStringLiteral("zend.exception_ignore_args=1"),
            QStringLiteral("-d"), QStringLiteral("xdebug.mode=off")};
}

} // namespace latchkey::storeservice
