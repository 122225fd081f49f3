// SPDX-License-Identifier: Apache-2.0
#include "exchange/Har.h"

#include "web/Encoding.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace latchkey::exchange {

namespace {

using std::chrono::microseconds;

const QString httpVersion = QStringLiteral("HTTP/1.1");

double ms(microseconds time)
{
    return double(time.count()) / 1000;
}

// HAR: -1 for what does not apply.
double msOrNone(microseconds time)
{
    return time.count() > 0 ? ms(time) : -1;
}

QJsonObject pair(const QByteArray &name, const QByteArray &value)
{
    return {{QStringLiteral("name"), QString::fromUtf8(name)},
            {QStringLiteral("value"), QString::fromUtf8(value)}};
}

QJsonArray arrayOf(const QList<web::HttpHeader> &headers)
{
    QJsonArray array;
    for (const web::HttpHeader &header : headers) {
        array.append(pair(header.name, header.value));
    }
    return array;
}

QJsonArray queryOf(const QByteArray &url)
{
    QJsonArray array;
    const qsizetype question = url.indexOf('?');
    const QList<QByteArray> pieces =
        question < 0 ? QList<QByteArray>() : url.sliced(question + 1).split('&');
    for (const QByteArray &piece : pieces) {
        const qsizetype equals = piece.indexOf('=');
        array.append(equals < 0 ? pair(web::formDecode(piece), {})
                                : pair(web::formDecode(piece.first(equals)),
                                       web::formDecode(piece.sliced(equals + 1))));
    }
    return array;
}

QJsonObject requestOf(const Exchange &exchange)
{
    QJsonObject request{
        {QStringLiteral("method"), QString::fromUtf8(exchange.method)},
        {QStringLiteral("url"), QString::fromUtf8(exchange.url)},
        {QStringLiteral("httpVersion"), httpVersion},
        {QStringLiteral("cookies"), QJsonArray()},
        {QStringLiteral("headers"), arrayOf(exchange.requestHeaders)},
        {QStringLiteral("queryString"), queryOf(exchange.url)},
        {QStringLiteral("headersSize"), -1},
        {QStringLiteral("bodySize"), std::max<qint64>(0, exchange.requestBytes)},
    };
    if (exchange.requestBytes > 0) {
        const QByteArray type = valueOf(exchange.requestHeaders, "Content-Type");
        request.insert(
            QStringLiteral("postData"),
            QJsonObject{{QStringLiteral("mimeType"), QString::fromUtf8(type)},
                        {QStringLiteral("params"), QJsonArray()},
                        {QStringLiteral("text"), QString::fromUtf8(exchange.requestBody)}});
    }
    return request;
}

QJsonObject answerOf(const Exchange &exchange)
{
    QJsonObject content{
        {QStringLiteral("size"), exchange.answerBytes},
        {QStringLiteral("mimeType"),
         QString::fromUtf8(valueOf(exchange.answerHeaders, "Content-Type"))},
    };
    if (!exchange.answerBody.isEmpty()) {
        content.insert(QStringLiteral("text"), QString::fromUtf8(exchange.answerBody));
    }
    QJsonObject answer{
        {QStringLiteral("status"), exchange.status},
        {QStringLiteral("statusText"), QString()},
        {QStringLiteral("httpVersion"), httpVersion},
        {QStringLiteral("cookies"), QJsonArray()},
        {QStringLiteral("headers"), arrayOf(exchange.answerHeaders)},
        {QStringLiteral("content"), content},
        {QStringLiteral("redirectURL"),
         QString::fromUtf8(valueOf(exchange.answerHeaders, "Location"))},
        {QStringLiteral("headersSize"), -1},
        {QStringLiteral("bodySize"), exchange.status == 0 ? -1 : exchange.answerBytes},
    };
    if (!exchange.errorText.isEmpty()) {
        answer.insert(QStringLiteral("comment"), exchange.errorText);
    }
    return answer;
}

// HAR counts TLS to the connection, and names it apart; the parts add up to the whole. What was
// neither of the parts (libcurl's own work) stands under "blocked".
QJsonObject timingsOf(const httpcall::HttpTimings &timings)
{
    const microseconds parts =
        timings.dns + timings.connect + timings.tls + timings.wait + timings.receive;
    return {
        {QStringLiteral("blocked"), ms(std::max(microseconds(0), timings.total - parts))},
        {QStringLiteral("dns"), msOrNone(timings.dns)},
        {QStringLiteral("connect"), msOrNone(timings.connect + timings.tls)},
        {QStringLiteral("ssl"), msOrNone(timings.tls)},
        {QStringLiteral("send"), 0},
        {QStringLiteral("wait"), ms(timings.wait)},
        {QStringLiteral("receive"), ms(timings.receive)},
    };
}

double sumOf(const QJsonObject &timings)
{
    double sum = 0;
    for (auto each = timings.begin(); each != timings.end(); ++each) {
        sum += each.key() == QLatin1String("ssl") ? 0 : std::max(0.0, each.value().toDouble());
    }
    return sum;
}

QJsonObject entryOf(const Exchange &exchange)
{
    const QJsonObject timings = timingsOf(exchange.timings);
    QJsonObject entry{
        {QStringLiteral("startedDateTime"), isoTimeOf(exchange)},
        {QStringLiteral("time"), sumOf(timings)},
        {QStringLiteral("request"), requestOf(exchange)},
        {QStringLiteral("response"), answerOf(exchange)},
        {QStringLiteral("cache"), QJsonObject()},
        {QStringLiteral("timings"), timings},
        {QStringLiteral("_kind"), QString::fromLatin1(nameOf(exchange.kind))},
        {QStringLiteral("_incoming"), isIncoming(exchange.kind)},
        {QStringLiteral("_attempt"), exchange.attempt},
    };
    if (!exchange.dialect.isEmpty()) {
        entry.insert(QStringLiteral("_dialect"), QString::fromUtf8(exchange.dialect));
    }
    if (!exchange.code.isEmpty()) {
        entry.insert(QStringLiteral("_code"), QString::fromUtf8(exchange.code));
    }
    return entry;
}

} // namespace

QByteArray harOf(const QList<Exchange> &exchanges, const QString &version)
{
    QJsonArray entries;
    for (const Exchange &each : exchanges) {
        entries.append(entryOf(each));
    }
    const QJsonObject creator{{QStringLiteral("name"), QStringLiteral("Latchkey")},
                              {QStringLiteral("version"), version}};
    const QJsonObject log{{QStringLiteral("version"), QStringLiteral("1.2")},
                          {QStringLiteral("creator"), creator},
                          {QStringLiteral("entries"), entries}};
    return QJsonDocument(QJsonObject{{QStringLiteral("log"), log}}).toJson();
}

} // namespace latchkey::exchange
