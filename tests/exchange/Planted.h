// SPDX-License-Identifier: Apache-2.0
// Secrets of every kind, in exchanges of every kind.
#pragma once

#include "base/Clock.h"
#include "desk/Recording.h"

#include <QDir>
#include <QFile>
#include <QStringList>

namespace latchkey::exchange::test {

inline const QString integrationId = QStringLiteral("abcd2345");

inline const QByteArray consumerKey = "ck7zq1m4x9w2e5r8t3y6u0i1o4p7a2sd";
inline const QByteArray consumerSecret = "cs3f6g9h2j5k8l1z4x7c0v3b6n9m2q5w";
inline const QByteArray requestToken = "rt8e1r4t7y0u3i6o9p2a5s8d1f4g7h0j";
inline const QByteArray accessToken = "at5k2l9z6x3c0v7b4n1m8q5w2e9r6t3y";
inline const QByteArray tokenSecret = "ts0u7i4o1p8a5s2d9f6g3h0j7k4l1z8x";
inline const QByteArray verifier = "vf2c9v6b3n0m7q4w1e8r5t2y9u6i3o0p";
inline const QByteArray signature = "Zm9vYmFyZm9vYmFyMTIzNDU2Nzg5MGFiY2RlZmdoaWo=";
inline const QByteArray callbackKey = "cbk2345cbk2345cbk2345cbk23";
inline const QByteArray identityKey = "idk2345idk2345idk2345idk23";
inline const QByteArray session = "ses2345ses2345ses2345ses23";
inline const QByteArray adminKey =
    "0f1e2d3c4b5a69788796a5b4c3d2e1f00f1e2d3c4b5a69788796a5b4c3d2e1f0";
inline const QByteArray password = "Kartoffel-Salat-44";
inline const QByteArray basicPassword = "Gurken-Truhe-55";
inline const QByteArray cookie = "PhpSessionOfAna77";
inline const QByteArray email = "veronika.kunde@kundschaft.example";
inline const QByteArray proxyKey = "pk2345pk2345pk2345pk2345pk";

// Each as it is, and the parts of them that would give them away.
inline QList<QByteArray> secrets()
{
    return {consumerKey,   consumerSecret, requestToken, accessToken, tokenSecret, verifier,
            signature,     callbackKey,    identityKey,  session,     adminKey,    password,
            basicPassword, cookie,         email,        proxyKey,    "veronika",  "Kartoffel",
            "Gurken",      "kundschaft",   "Zm9vYmFy",   "PhpSession"};
}

inline QByteArray authorization(const QByteArray &more = {})
{
    return "OAuth oauth_consumer_key=\"" + consumerKey + "\", oauth_token=\"" + accessToken +
           "\", oauth_signature_method=\"HMAC-SHA256\", oauth_version=\"1.0\", "
           "oauth_timestamp=\"1700000000\", oauth_nonce=\"nonce1\", oauth_signature=\"" +
           signature.toPercentEncoding() + '"' + more;
}

// An hour ago, 20 seconds into a minute: what is older than a month is not kept.
inline qint64 sampleTime(int ms)
{
    constexpr qint64 minute = 60'000;
    const qint64 now = systemClock()();
    return now - now % minute - 60 * minute + 20'000 + ms;
}

inline httpcall::CallReport callReport(const QByteArray &url, int status,
                                       const QByteArray &answer = {})
{
    httpcall::CallReport report;
    report.method = "GET";
    report.url = url;
    report.headers = {{"Accept", "application/json"},
                      {"Authorization", authorization()},
                      {"X-Api-Key", password},
                      {"Cookie", "PHPSESSID=" + cookie}};
    report.note.dialect = "laminas";
    report.note.signedUrl = url;
    report.startedAt = sampleTime(123);
    report.status = status;
    report.answerHeaders = {{"Content-Type", "application/json"},
                            {"Set-Cookie", "PHPSESSID=" + cookie},
                            {"X-Customer", email},
                            {"Location", "https://shop.example/admin/key/" + adminKey + "/"}};
    report.answer = answer;
    report.answerBytes = answer.size();
    report.timings.dns = std::chrono::milliseconds(3);
    report.timings.connect = std::chrono::milliseconds(5);
    report.timings.tls = std::chrono::milliseconds(20);
    report.timings.wait = std::chrono::milliseconds(100);
    report.timings.receive = std::chrono::milliseconds(2);
    report.timings.total = std::chrono::milliseconds(131);
    return report;
}

inline listener::RequestReport requestReport(const QByteArray &route, const QByteArray &method,
                                             const QByteArray &target)
{
    listener::RequestReport report;
    report.integration = integrationId;
    report.route = route;
    report.method = method;
    report.target = target;
    report.headers = {{"Host", "127.0.0.1:24710"},
                      {"Content-Length", "202"},
                      {"Cookie", "PHPSESSID=" + cookie},
                      {"Referer", "https://shop.example/admin/x/key/" + adminKey + "/"}};
    report.startedAt = sampleTime(456);
    report.status = 200;
    report.answerHeaders = {{"Location", "/" + identityKey + "/progress/" + session}};
    return report;
}

// Tells `recording` of an exchange of every kind, with all the secrets that such a one can hold.
inline void tellAll(const desk::Recording &recording)
{
    using desk::CallPurpose;
    const QByteArray store = "https://ana:" + basicPassword + "@shop.example/";
    const QByteArray tokens = "oauth_token=" + requestToken + "&oauth_token_secret=" + tokenSecret;
    const QByteArray customer = "{\"email\":\"" + email + "\",\"id\":4}";
    const QByteArray refusal =
        "{\"message\":\"No such entity with %fieldName = %fieldValue\",\"parameters\":"
        "{\"fieldName\":\"email\",\"fieldValue\":\"" +
        email + "\"},\"trace\":\"" + accessToken + "\"}";
    const auto tell = [&recording](CallPurpose purpose, httpcall::CallReport report) {
        recording.calls(integrationId, purpose, report);
    };
    tell(CallPurpose::Activation, callReport(store + "oauth/token/request", 200, tokens));
    httpcall::CallReport access = callReport("https://shop.example/oauth/token/access", 401,
                                             "oauth_problem=token_rejected " + requestToken);
    access.headers[1].value = "Basic YW5hOkd1cmtlbi1UcnVoZS01NQ==, " +
                              authorization(", oauth_verifier=\"" + verifier + '"');
    tell(CallPurpose::Activation, access);
    tell(CallPurpose::Activation, callReport("https://shop.example/rest/V1/modules", 200, "[]"));
    tell(CallPurpose::Test, callReport(store + "rest/V1/modules?token=" + accessToken, 200));
    tell(CallPurpose::Watch, callReport(store + "rest/V1/orders", 401, refusal));
    httpcall::CallReport call =
        callReport(store +
                       "rest/V1/customers/search?searchCriteria[0][field]=email&"
                       "searchCriteria[0][value]=" +
                       email,
                   200, customer);
    call.body = customer;
    call.bodyBytes = customer.size();
    tell(CallPurpose::Call, call);
    call.status = 400;
    call.answer = refusal;
    tell(CallPurpose::RecordedCall, call);
    tell(CallPurpose::Probe,
         callReport("http://127.0.0.1:24710/" + callbackKey + "/callback", 200));
    call.note.caller = "client01";
    tell(CallPurpose::Proxy, call);
    httpcall::CallReport lost = callReport(store + "rest/V1/carts/" + proxyKey, 0);
    lost.problem = Problem{"http.connect", QStringLiteral("No."),
                           QString::fromUtf8("Failed to connect as " + email)};
    lost.sent = httpcall::Sent::No;
    tell(CallPurpose::Proxy, lost);

    listener::RequestReport post =
        requestReport("callback", "POST", '/' + callbackKey + "/callback");
    post.body =
        Secret("oauth_consumer_key=" + consumerKey + "&oauth_consumer_secret=" + consumerSecret +
               "&store_base_url=https%3A%2F%2Fshop.example%2F" + "&oauth_verifier=" + verifier);
    recording.requests(post);
    post.body = Secret("password=" + password);
    post.why = "callback.host";
    recording.requests(post);
    const QByteArray back =
        "success_call_back=https%3A%2F%2Fshop.example%2Fadmin%2Fkey%2F" + adminKey + "%2F";
    const QByteArray page = '/' + identityKey + "/identity?oauth_consumer_key=" + consumerKey;
    recording.requests(requestReport("identity", "GET", page + '&' + back));
    listener::RequestReport signIn =
        requestReport("identity", "POST", '/' + identityKey + "/identity");
    signIn.body = Secret("name=ana&password=" + password); // a listener never tells it
    recording.requests(signIn);
    recording.requests(
        requestReport("progress", "GET", '/' + identityKey + "/progress/" + session));
    recording.requests(requestReport("consent", "POST", '/' + identityKey + "/consent/" + session));
}

inline constexpr int told = 16; // by tellAll()

// All octets of all files in a folder and those below.
inline QByteArray everythingIn(const QString &folder)
{
    QByteArray octets;
    const QFileInfoList entries =
        QDir(folder).entryInfoList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot);
    for (const QFileInfo &entry : entries) {
        if (entry.isDir()) {
            octets += everythingIn(entry.filePath());
        } else if (QFile file(entry.filePath()); file.open(QIODevice::ReadOnly)) {
            octets += file.readAll();
        }
    }
    return octets;
}

// Which of them are somewhere in there, as they are or encoded.
inline QStringList foundIn(const QByteArray &octets)
{
    QStringList found;
    for (const QByteArray &secret : secrets()) {
        for (const QByteArray &form : {secret, secret.toPercentEncoding(), secret.toBase64(),
                                       secret.toHex(), secret.toUpper()}) {
            if (octets.contains(form)) {
                found.append(QString::fromUtf8(form));
            }
        }
    }
    return found;
}

} // namespace latchkey::exchange::test
