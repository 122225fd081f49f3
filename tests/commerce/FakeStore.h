// SPDX-License-Identifier: Apache-2.0
// A store's side of signed calls, on a loopback port: verifies each signature in one dialect, under
// the URL by which it sees itself.
#pragma once

#include "base/Secret.h"
#include "httpcall/ScriptedPeer.h"
#include "oauth/AuthorizationHeader.h"
#include "oauth/BaseString.h"
#include "oauth/Signature.h"

#include <QDateTime>
#include <QSet>

namespace latchkey::tests {

inline const QByteArray consumerKey = "kkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkk";
inline const QByteArray consumerSecret = "cccccccccccccccccccccccccccccccc";
inline const QByteArray requestToken = "rrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrr";
inline const QByteArray requestTokenSecret = "ssssssssssssssssssssssssssssssss";
inline const QByteArray accessToken = "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa";
inline const QByteArray accessTokenSecret = "tttttttttttttttttttttttttttttttt";
inline const QByteArray verifier = "vvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvv";

// What one answer is made of.
inline QByteArray httpAnswer(int status, const QByteArray &type, const QByteArray &body,
                             const QByteArray &more = {})
{
    return "HTTP/1.1 " + QByteArray::number(status) + " X\r\nContent-Type: " + type +
           "\r\nSet-Cookie: PHPSESSID=x\r\n" + more + "Transfer-Encoding: chunked\r\n\r\n" +
           (body.isEmpty() ? QByteArray()
                           : QByteArray::number(body.size(), 16) + "\r\n" + body + "\r\n") +
           "0\r\n\r\n";
}

struct StoreBehaviour
{
    const oauth::Dialect *dialect = &oauth::native();
    QByteArray seenBase;               // how it sees itself; empty = as it is called
    QByteArray calledPath = "/";       // the path of the base URL it is called under
    QByteArray method = "HMAC-SHA256"; // the only one it takes
    qint64 clockAheadSeconds = 0;
    bool sendsDate = true;
    // the answer to an accepted REST call
    std::function<QByteArray(const QByteArray &target)> rest;
    // the answer to a call without OAuth; the sentence about its method where there is none
    std::function<QByteArray(const QByteArray &target)> answersNobody = {};
};

class FakeStore
{
public:
    explicit FakeStore(StoreBehaviour behaviour = {})
        : m_behaviour(std::move(behaviour))
        , m_peer([this](QTcpSocket *socket, const QByteArray &request) {
            answer(socket, answerTo(request));
        })
    {}

    QByteArray baseUrl() const { return m_peer.origin() + m_behaviour.calledPath; }
    const ScriptedPeer &peer() const { return m_peer; }
    int requests() const { return static_cast<int>(m_peer.requests().size()); }
    int executed() const { return m_executed; }

private:
    struct Parsed
    {
        QByteArray method, target, contentType, body, authorization;
    };

    static Parsed parse(const QByteArray &request)
    {
        Parsed parsed;
        const qsizetype end = request.indexOf("\r\n\r\n");
        const QList<QByteArray> lines = request.left(end).split('\n');
        parsed.method = lines.first().split(' ').value(0);
        parsed.target = lines.first().split(' ').value(1);
        parsed.body = request.mid(end + 4);
        for (const QByteArray &line : lines) {
            const QByteArray value = line.mid(line.indexOf(':') + 1).trimmed();
            if (line.toLower().startsWith("authorization:")) {
                parsed.authorization = value;
            } else if (line.toLower().startsWith("content-type:")) {
                parsed.contentType = value;
            }
        }
        return parsed;
    }

    QByteArray date() const
    {
        if (!m_behaviour.sendsDate) {
            return {};
        }
        const QDateTime now =
            QDateTime::currentDateTimeUtc().addSecs(m_behaviour.clockAheadSeconds);
        return "Date: " +
               QLocale::c().toString(now, QStringLiteral("ddd, dd MMM yyyy HH:mm:ss")).toLatin1() +
               " GMT\r\n";
    }

    QByteArray refusal(bool isToken, int status, const QByteArray &sentence) const
    {
        return isToken
                   ? httpAnswer(status, "text/html; charset=UTF-8",
                                "oauth_problem=" + QByteArray(sentence).replace(' ', '+'), date())
                   : httpAnswer(status, "application/json; charset=utf-8",
                                "{\"message\":\"" + sentence + "\"}", date());
    }

    QByteArray answerTo(const QByteArray &octets)
    {
        const Parsed request = parse(octets);
        const QByteArray below = request.target.mid(m_behaviour.calledPath.size());
        const bool isToken = below.startsWith("oauth/");
        const auto given = oauth::parseAuthorizationHeader(request.authorization);
        if (m_behaviour.answersNobody && !request.authorization.startsWith("OAuth ")) {
            return m_behaviour.answersNobody(request.target);
        }
        QMap<QByteArray, QByteArray> oauthValues;
        oauth::Parameters toSign;
        for (const auto &[name, value] : given.value_or(oauth::Parameters())) {
            oauthValues.insert(name, value);
            if (name != "oauth_signature") {
                toSign.append({name, value});
            }
        }
        if (oauthValues["oauth_signature_method"] != m_behaviour.method) {
            return refusal(isToken, 400,
                           "Signature method " + oauthValues["oauth_signature_method"] +
                               " is not supported");
        }
        const qint64 now = QDateTime::currentSecsSinceEpoch() + m_behaviour.clockAheadSeconds;
        if (oauthValues["oauth_timestamp"].toLongLong() > now + 600) {
            return refusal(isToken, 401, "An error occurred validating the nonce");
        }
        if (m_nonces.contains(oauthValues["oauth_nonce"])) {
            return refusal(isToken, 401,
                           "The nonce is already being used by the consumer with ID 1");
        }
        m_nonces.insert(oauthValues["oauth_nonce"]);
        const QByteArray seen = m_behaviour.seenBase.isEmpty() ? baseUrl() : m_behaviour.seenBase;
        const auto baseString =
            oauth::baseString(*m_behaviour.dialect, {request.method, seen + below,
                                                     request.contentType, request.body, toSign});
        const QByteArray tokenSecret = !isToken                        ? accessTokenSecret
                                       : below == "oauth/token/access" ? requestTokenSecret
                                                                       : QByteArray();
        const auto method = oauth::signatureMethodNamed(m_behaviour.method);
        const QByteArray expected = oauth::signature(*method, baseString.value_or(QByteArray()),
                                                     Secret(consumerSecret), Secret(tokenSecret));
        if (expected != oauthValues["oauth_signature"]) {
            return refusal(isToken, 401, "The signature is invalid. Verify and try again.");
        }
        ++m_executed;
        if (below == "oauth/token/request") {
            return httpAnswer(200, "text/html; charset=UTF-8",
                              "oauth_token=" + requestToken +
                                  "&oauth_token_secret=" + requestTokenSecret,
                              date());
        }
        if (below == "oauth/token/access") {
            return httpAnswer(
                200, "text/html; charset=UTF-8",
                "oauth_token=" + accessToken + "&oauth_token_secret=" + accessTokenSecret, date());
        }
        return m_behaviour.rest ? m_behaviour.rest(request.target)
                                : httpAnswer(200, "application/json; charset=utf-8", "[]", date());
    }

    StoreBehaviour m_behaviour;
    QSet<QByteArray> m_nonces;
    std::atomic<int> m_executed = 0;
    ScriptedPeer m_peer;
};

} // namespace latchkey::tests
