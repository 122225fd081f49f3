// SPDX-License-Identifier: Apache-2.0
#include "calls/CodeWords.h"

#include <QSet>

namespace latchkey::calls {

QString anyMethod()
{
    return QStringLiteral("(GET|POST|PUT|DELETE|PATCH|HEAD|OPTIONS)");
}

QRegularExpression ignoringCase(const QString &pattern)
{
    return QRegularExpression(pattern, QRegularExpression::CaseInsensitiveOption);
}

QString methodOfFunction(const QString &name)
{
    static const QRegularExpression verb = ignoringCase(QStringLiteral(
        "\\A_*(get|post|put|delete|patch|del)(?:Async|AsJsonAsync|JsonAsync|FromJsonAsync|"
        "StringAsync|StreamAsync|ByteArrayAsync|AsStringAsync|ForObject|ForEntity|ForLocation|"
        "Mapping|Form|JSON|_json)?\\z"));
    const QString method = verb.match(name).captured(1).toUpper();
    return method == QLatin1String("DEL") ? QStringLiteral("DELETE") : method;
}

bool readsByItself(const QString &name)
{
    static const QSet<QString> names{QStringLiteral("fetch"), QStringLiteral("$fetch"),
                                     QStringLiteral("axios"), QStringLiteral("got"),
                                     QStringLiteral("ky"),    QStringLiteral("urlopen"),
                                     QStringLiteral("ofetch")};
    return names.contains(name);
}

bool isHttpLibrary(const QString &name)
{
    static const QSet<QString> names{QStringLiteral("requests"),   QStringLiteral("httpx"),
                                     QStringLiteral("axios"),      QStringLiteral("got"),
                                     QStringLiteral("superagent"), QStringLiteral("HTTParty"),
                                     QStringLiteral("Faraday"),    QStringLiteral("RestClient"),
                                     QStringLiteral("Unirest"),    QStringLiteral("ky")};
    return names.contains(name);
}

bool isCmdlet(const QString &name)
{
    static const QRegularExpression cmdlet =
        ignoringCase(QStringLiteral("\\A(?:Invoke-RestMethod|Invoke-WebRequest|irm|iwr)\\z"));
    return cmdlet.match(name).hasMatch();
}

bool isMethodKey(const QString &name)
{
    static const QRegularExpression key =
        ignoringCase(QStringLiteral("\\A(?:method|type|verb|httpMethod|http_method|requestMethod|"
                                    "CustomMethod|CURLOPT_CUSTOMREQUEST)\\z"));
    return key.match(name).hasMatch();
}

bool isBaseKey(const QString &name)
{
    static const QRegularExpression key = ignoringCase(QStringLiteral(
        "\\A(?:baseURL|base_uri|base_url|baseUri|BaseAddress|prefixUrl|baseHref)\\z"));
    return key.match(name).hasMatch();
}

bool isClient(const QString &name)
{
    static const QRegularExpression client = ignoringCase(QStringLiteral(
        "client|api|axios|http|conn|session|rest|magento|commerce|instance|shop|store"));
    return client.match(name).hasMatch();
}

} // namespace latchkey::calls
