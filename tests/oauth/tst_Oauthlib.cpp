// SPDX-License-Identifier: Apache-2.0
// An independent implementation verifies what rfc5849 signs, and we verify what it signs.
#include "Generate.h"
#include "Judge.h"
#include "Program.h"

#include "oauth/AuthorizationHeader.h"
#include "oauth/BaseString.h"
#include "oauth/Signature.h"
#include "web/Encoding.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QtTest>

using namespace latchkey;
using namespace latchkey::oauth;
using namespace latchkey::web;

namespace {

const char formType[] = "application/x-www-form-urlencoded";

struct Case
{
    RequestToSign request;
    SignatureMethod method;
    QByteArray consumerSecret;
    QByteArray tokenSecret;
};

QByteArray textOf(test::Generate &generate)
{
    static const QByteArrayList pieces{"a", "Z", "0",    "9",  " ",  "+", "&", "=", "/", "?", "#",
                                       "%", "~", "*",    "'",  "(",  ")", "!", "[", "]", ":", "@",
                                       "é", "☃", "日本", "\"", "\\", "|", ".", "-", "_", "😀"};
    return generate.someOf(pieces, 5);
}

// Encoded names and values, names often repeated; "+" and raw reserved characters where oauthlib
// takes them.
QByteArray queryOf(test::Generate &generate)
{
    QByteArray query;
    for (int i = generate.upTo(7); i > 0; --i) {
        const QByteArray name = generate.upTo(3) == 0 ? QByteArray("again") : textOf(generate);
        query += (query.isEmpty() ? "" : "&") + percentEncode(name) + '=' +
                 (generate.upTo(4) == 0 ? QByteArray("a+b*c'd(e)!:@/?$,")
                                        : percentEncode(textOf(generate)));
    }
    return query;
}

Case caseOf(test::Generate &generate)
{
    Case made;
    made.method = generate.upTo(4) == 0 ? SignatureMethod::HmacSha1 : SignatureMethod::HmacSha256;
    made.consumerSecret = "cs" + textOf(generate);
    made.tokenSecret = generate.upTo(3) == 0 ? QByteArray() : "ts" + textOf(generate);
    RequestToSign &request = made.request;
    request.method = generate.oneOf({"GET", "POST", "put", "DELETE"});
    const QByteArray query = queryOf(generate);
    request.url = generate.oneOf({"http://shop.example", "https://shop.example:8443",
                                  "HTTPS://SHOP.Example:443", "http://127.0.0.1:8090"}) +
                  generate.oneOf({"/rest/V1/orders", "/rest/V1/products/", "/"}) +
                  percentEncode(textOf(generate)) + (query.isEmpty() ? "" : "?") + query;
    if (generate.upTo(3) == 0) {
        request.method = "POST"; // oauthlib refuses a body elsewhere
        request.contentType = formType;
        request.body = queryOf(generate);
    }
    request.protocol = {{"oauth_consumer_key", "key" + textOf(generate)},
                        {"oauth_nonce", "n" + textOf(generate)},
                        {"oauth_signature_method", signatureMethodName(made.method)},
                        {"oauth_timestamp", QByteArray::number(1700000000 + generate.upTo(1000))},
                        {"oauth_version", "1.0"}};
    if (!made.tokenSecret.isEmpty()) {
        request.protocol.append({"oauth_token", "token" + textOf(generate)});
    }
    return made;
}

QByteArray valueOf(const Parameters &parameters, QByteArrayView name)
{
    for (const auto &parameter : parameters) {
        if (parameter.first == name) {
            return parameter.second;
        }
    }
    return {};
}

QByteArray signatureOf(const Case &made)
{
    return signature(made.method, baseString(rfc5849(), made.request).value_or(QByteArray()),
                     Secret(made.consumerSecret), Secret(made.tokenSecret));
}

QByteArray questionOf(const Case &made)
{
    Parameters protocol = made.request.protocol;
    protocol.append({"oauth_signature", signatureOf(made)});
    const auto text = [](const QByteArray &octets) {
        return QString::fromUtf8(octets);
    };
    const QJsonObject object{
        {QStringLiteral("method"), text(made.request.method)},
        {QStringLiteral("url"), text(made.request.url)},
        {QStringLiteral("content_type"), text(made.request.contentType)},
        {QStringLiteral("body"), text(made.request.body)},
        {QStringLiteral("authorization"), text(authorizationHeader(protocol))},
        {QStringLiteral("signature_method"), text(signatureMethodName(made.method))},
        {QStringLiteral("consumer_key"), text(valueOf(protocol, "oauth_consumer_key"))},
        {QStringLiteral("consumer_secret"), text(made.consumerSecret)},
        {QStringLiteral("token"), text(valueOf(protocol, "oauth_token"))},
        {QStringLiteral("token_secret"), text(made.tokenSecret)},
        {QStringLiteral("nonce"), text(valueOf(protocol, "oauth_nonce"))},
        {QStringLiteral("timestamp"), text(valueOf(protocol, "oauth_timestamp"))}};
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

} // namespace

class tst_Oauthlib : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void oauthlibAndWeVerifyEachOther();
};

void tst_Oauthlib::oauthlibAndWeVerifyEachOther()
{
    test::Generate generate(8);
    QList<Case> cases;
    QByteArrayList questions;
    for (int i = 0; i < 4000; ++i) {
        cases.append(caseOf(generate));
        questions.append(questionOf(cases.last()));
    }
    QString why;
    // Debian's modules belong to the system's Python, whichever comes first on the PATH
    const QByteArrayList answers = test::judged(
        QStringLiteral("/usr/bin/python3"), QStringLiteral("oauthlib_judge.py"), questions, why);
    QVERIFY2(!answers.isEmpty(), qPrintable(why));
    for (qsizetype i = 0; i < cases.size(); ++i) {
        const QJsonObject answer = QJsonDocument::fromJson(answers[i]).object();
        const QByteArray told = questions[i] + '\n' + answers[i];
        QVERIFY2(answer.value(QLatin1String("verified")).toBool(), told);
        QCOMPARE(baseString(rfc5849(), cases[i].request).value_or(QByteArray()),
                 answer.value(QLatin1String("base_string")).toString().toUtf8());

        const auto theirs = parseAuthorizationHeader(
            answer.value(QLatin1String("authorization")).toString().toUtf8());
        QVERIFY2(theirs, told);
        Case signedByThem = cases[i];
        signedByThem.request.protocol = *theirs;
        QVERIFY2(signatureOf(signedByThem) == valueOf(*theirs, "oauth_signature"), told);
    }
}

LATCHKEY_TEST(tst_Oauthlib)
#include "tst_Oauthlib.moc"
