// SPDX-License-Identifier: Apache-2.0
#include "base/JsonFields.h"
#include "exchange/BaseStringOf.h"
#include "exchange/Exchange.h"

#include <QJsonArray>

namespace latchkey::exchange {

namespace {

using std::chrono::microseconds;

// Names and values; octets that are no UTF-8 are not kept as they were.
struct Kept
{
    static void describe(auto &fields, Described<Exchange> auto &exchange)
    {
        fields("number", exchange.number);
        fields("integration", exchange.integration);
        fields("kind", exchange.kind);
        fields("at", exchange.at);
        fields("zone_minutes", exchange.zoneMinutes);
        fields("attempt", exchange.attempt);
        fields("dialect", exchange.dialect);
        fields("signed_url", exchange.signedUrl);
        fields("caller", exchange.caller);
        fields("method", exchange.method);
        fields("url", exchange.url);
        fields("request_headers", exchange.requestHeaders);
        fields("request_bytes", exchange.requestBytes);
        fields("request_body", exchange.requestBody);
        fields("may_have_arrived", exchange.mayHaveArrived);
        fields("status", exchange.status);
        fields("answer_headers", exchange.answerHeaders);
        fields("answer_bytes", exchange.answerBytes);
        fields("answer_body", exchange.answerBody);
        fields("error_text", exchange.errorText);
        fields("timings_us", exchange.timings);
        fields("code", exchange.code);
        fields("detail", exchange.detail);
        fields("not_kept", exchange.notKept);
    }

    static void describe(auto &fields, Described<httpcall::HttpTimings> auto &timings)
    {
        fields("dns", timings.dns);
        fields("connect", timings.connect);
        fields("tls", timings.tls);
        fields("wait", timings.wait);
        fields("receive", timings.receive);
        fields("total", timings.total);
    }

    static void describe(auto &fields, Described<web::HttpHeader> auto &header)
    {
        fields("name", header.name);
        fields("value", header.value);
    }

    static QJsonValue json(const QString &text) { return text; }
    static QJsonValue json(const QByteArray &octets) { return QString::fromUtf8(octets); }
    static QJsonValue json(qint64 number) { return number; }
    static QJsonValue json(int number) { return number; }
    static QJsonValue json(bool is) { return is; }
    static QJsonValue json(microseconds time) { return qint64(time.count()); }
    static QJsonValue json(Kind kind) { return QString::fromLatin1(nameOf(kind)); }
    static QJsonValue json(const httpcall::HttpTimings &timings)
    {
        return JsonWriter<Kept>::objectOf(timings);
    }
    static QJsonValue json(const QList<web::HttpHeader> &headers)
    {
        QJsonArray array;
        for (const web::HttpHeader &header : headers) {
            array.append(JsonWriter<Kept>::objectOf(header));
        }
        return array;
    }

    static bool read(const QJsonValue &json, QString &text)
    {
        text = json.toString();
        return json.isString();
    }
    static bool read(const QJsonValue &json, QByteArray &octets)
    {
        octets = json.toString().toUtf8();
        return json.isString();
    }
    static bool read(const QJsonValue &json, qint64 &number)
    {
        number = json.toInteger();
        return json.isDouble();
    }
    static bool read(const QJsonValue &json, int &number)
    {
        number = json.toInt();
        return json.isDouble();
    }
    static bool read(const QJsonValue &json, bool &is)
    {
        is = json.toBool();
        return json.isBool();
    }
    static bool read(const QJsonValue &json, microseconds &time)
    {
        time = microseconds(json.toInteger());
        return json.isDouble();
    }
    static bool read(const QJsonValue &json, Kind &kind)
    {
        const auto named = kindNamed(json.toString().toLatin1());
        kind = named.value_or(Kind::Call);
        return named.has_value();
    }
    static bool read(const QJsonValue &json, httpcall::HttpTimings &timings)
    {
        return JsonReader<Kept>::isRead(json, timings);
    }
    static bool read(const QJsonValue &json, QList<web::HttpHeader> &headers)
    {
        headers.clear();
        const QJsonArray array = json.toArray();
        for (const QJsonValue each : array) {
            if (!JsonReader<Kept>::isRead(each, headers.emplaceBack())) {
                return false;
            }
        }
        return json.isArray();
    }
};

} // namespace

QJsonObject toJson(const Exchange &exchange)
{
    return JsonWriter<Kept>::objectOf(exchange);
}

std::optional<Exchange> exchangeFrom(const QJsonObject &object)
{
    Exchange exchange;
    QJsonObject left = object;
    return JsonReader<Kept>::take(left, exchange).isEmpty() ? std::optional(exchange)
                                                            : std::nullopt;
}

QJsonObject publicJson(const Exchange &exchange)
{
    QJsonObject object = toJson(exchange);
    object.remove(QStringLiteral("at"));
    object.remove(QStringLiteral("zone_minutes"));
    object.insert(QStringLiteral("time"), isoTimeOf(exchange));
    object.insert(QStringLiteral("direction"),
                  isIncoming(exchange.kind) ? QStringLiteral("in") : QStringLiteral("out"));
    object.insert(QStringLiteral("failed"), isFailed(exchange));
    if (const auto signedAs = baseStringOf(exchange)) {
        object.insert(QStringLiteral("base_string"), QString::fromUtf8(signedAs->baseString));
        object.insert(QStringLiteral("base_string_lacks_body"), signedAs->lacksBody);
        object.insert(QStringLiteral("base_string_lacks_values"), signedAs->lacksValues);
    }
    return object;
}

} // namespace latchkey::exchange
