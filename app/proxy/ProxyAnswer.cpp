// SPDX-License-Identifier: Apache-2.0
#include "proxy/ProxyAnswer.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace latchkey::proxy {

namespace {

// Somebody has to come and unlock it.
constexpr int secondsUntilUnlocked = 15;

} // namespace

httpserver::ServerResponse ownAnswer(const Refusal &refusal)
{
    httpserver::ServerResponse answer;
    answer.status = refusal.status;
    answer.contentType = "application/json; charset=utf-8";
    const QJsonObject parameters{
        {QStringLiteral("code"), QString::fromLatin1(refusal.problem.code)}};
    answer.body = QJsonDocument(QJsonObject{{QStringLiteral("message"), refusal.problem.sentence},
                                            {QStringLiteral("parameters"), parameters}})
                      .toJson(QJsonDocument::Compact);
    answer.headers.append({"X-Latchkey-Problem", refusal.problem.code});
    if (refusal.retryAfter > 0) {
        answer.headers.append({"Retry-After", QByteArray::number(refusal.retryAfter)});
    }
    if (refusal.status == 401) {
        answer.headers.append(web::HttpHeader{"WWW-Authenticate", "Basic realm=\"Latchkey\""});
    }
    return answer;
}

Refusal refusalFor(const Problem &problem)
{
    if (problem.code == "http.timeout") {
        return {problem, 504};
    }
    if (problem.code == "secrets.locked" || problem.code == "secrets.no-answer") {
        return {problem, 503, secondsUntilUnlocked};
    }
    const bool isOfStore = problem.code.startsWith("http.") || problem.code == "commerce.basic" ||
                           problem.code == "commerce.basic-refused";
    return {problem, isOfStore ? 502 : 503};
}

AnswerBody bodyOf(int status, const QByteArray &method, std::optional<qint64> length,
                  bool takesChunks)
{
    AnswerBody body;
    body.isThere = method != "HEAD" && status != 204 && status != 304;
    body.length = status == 204 ? std::nullopt : length;
    body.isChunked = body.isThere && !body.length && takesChunks;
    return body;
}

QByteArray answerHead(int status, const QList<web::HttpHeader> &headers, const AnswerBody &body,
                      bool closes)
{
    QByteArray octets =
        "HTTP/1.1 " + QByteArray::number(status) + ' ' + httpserver::reasonPhrase(status) + "\r\n";
    for (const web::HttpHeader &header : headers) {
        octets += header.name + ": " + header.value + "\r\n";
    }
    if (body.length) {
        octets += "Content-Length: " + QByteArray::number(*body.length) + "\r\n";
    } else if (body.isChunked) {
        octets += "Transfer-Encoding: chunked\r\n";
    }
    octets += closes ? "Connection: close\r\n\r\n" : "\r\n";
    return octets;
}

} // namespace latchkey::proxy
