// SPDX-License-Identifier: Apache-2.0
#include "doctor/JsonPaste.h"

#include "web/Encoding.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace latchkey::doctor {

namespace {

QByteArray textOf(const QJsonValue &value)
{
    return value.isDouble() ? QByteArray::number(value.toInteger()) : value.toString().toUtf8();
}

// The first of these members that is there.
QJsonValue anyOf(const QJsonObject &object, std::initializer_list<const char *> names)
{
    for (const char *name : names) {
        QJsonValue value = object.value(QLatin1String(name));
        if (!value.isUndefined() && !value.isNull()) {
            return value;
        }
    }
    return QJsonValue(QJsonValue::Undefined);
}

// [{"name": …, "value": …}], [{"key": …}], {"Name": "value"} or {"Name": ["value"]}.
oauth::Parameters pairsOf(const QJsonValue &value)
{
    oauth::Parameters pairs;
    for (const QJsonValue each : value.toArray()) {
        const QJsonObject pair = each.toObject();
        if (!pair.value(u"disabled").toBool()) {
            pairs.append({textOf(anyOf(pair, {"name", "key"})), textOf(pair.value(u"value"))});
        }
    }
    const QJsonObject object = value.toObject();
    for (auto it = object.begin(); it != object.end(); ++it) {
        const QJsonValue inner =
            it.value().isArray() ? it.value().toArray().first() : QJsonValue(it.value());
        pairs.append({it.key().toUtf8(), textOf(inner)});
    }
    return pairs;
}

void takeHeaders(FailingRequest &request, const QJsonValue &value)
{
    for (const auto &[name, text] : pairsOf(value)) {
        request.headers.append({name, text.trimmed()});
    }
    const QByteArray authorization = request.headerNamed("authorization");
    if (!authorization.isEmpty()) {
        takeAuthorization(request, authorization);
    }
    const QByteArray type = request.headerNamed("content-type");
    if (!type.isEmpty()) {
        request.request.contentType = type;
    }
}

QByteArray formOf(const oauth::Parameters &fields)
{
    QByteArray form;
    for (const auto &[name, value] : fields) {
        form.append(form.isEmpty() ? "" : "&")
            .append(web::percentEncode(name))
            .append('=')
            .append(web::percentEncode(value));
    }
    return form;
}

// A string, HAR's postData or Postman's body.
void takeBody(FailingRequest &request, const QJsonValue &value)
{
    if (!value.isObject()) {
        request.request.body = textOf(value);
        return;
    }
    const QJsonObject body = value.toObject();
    const QByteArray type = textOf(anyOf(body, {"mimeType", "contentType"}));
    if (!type.isEmpty() && request.request.contentType.isEmpty()) {
        request.request.contentType = type;
    }
    request.request.body = textOf(anyOf(body, {"text", "raw"}));
    const QJsonValue fields = anyOf(body, {"params", "urlencoded"});
    if (request.request.body.isEmpty() && fields.isArray()) {
        request.request.body = formOf(pairsOf(fields));
        if (request.request.contentType.isEmpty()) {
            request.request.contentType = "application/x-www-form-urlencoded";
        }
    }
    if (request.request.body.isEmpty() && !body.contains(u"mode") && !body.contains(u"mimeType")) {
        request.request.body = QJsonDocument(body).toJson(QJsonDocument::Compact);
    }
}

void takeSecret(std::optional<Secret> &secret, const QJsonValue &value)
{
    if (value.isString()) {
        secret = Secret(value.toString().toUtf8());
    }
}

// Postman's "auth": {"oauth1": [{"key": "consumerSecret", "value": …}]} is a list of pairs too.
void takeSecrets(FailingRequest &request, const QJsonObject &object)
{
    takeSecret(request.consumerSecret,
               anyOf(object, {"consumer_secret", "consumerSecret", "oauth_consumer_secret"}));
    takeSecret(request.tokenSecret,
               anyOf(object, {"token_secret", "tokenSecret", "access_token_secret",
                              "accessTokenSecret", "oauth_token_secret"}));
    for (const auto &[name, value] : pairsOf(object.value(u"auth").toObject().value(u"oauth1"))) {
        if (name == "consumerSecret") {
            request.consumerSecret = Secret(value);
        } else if (name == "tokenSecret") {
            request.tokenSecret = Secret(value);
        }
    }
}

void takeOauth(FailingRequest &request, const QJsonObject &object)
{
    for (const auto &[name, value] : pairsOf(object.value(u"oauth"))) {
        request.said.append({name, value});
    }
    if (request.authorization.isEmpty()) {
        request.request.protocol = request.said;
        request.said.clear();
    }
}

QByteArray urlIn(const QJsonObject &object)
{
    const QJsonValue url = anyOf(object, {"url", "uri", "URL"});
    return url.isObject() ? textOf(url.toObject().value(u"raw")) : textOf(url);
}

FailingRequest requestOf(const QJsonObject &object)
{
    FailingRequest request;
    request.request.method = textOf(anyOf(object, {"method", "verb"}));
    request.request.url = urlIn(object);
    takeHeaders(request, anyOf(object, {"headers", "header"}));
    const QByteArray authorization = textOf(anyOf(object, {"authorization", "Authorization"}));
    if (!authorization.isEmpty()) {
        takeAuthorization(request, withoutHeaderName(authorization));
    }
    const QByteArray type = textOf(anyOf(object, {"content_type", "contentType", "mimeType"}));
    if (!type.isEmpty()) {
        request.request.contentType = type;
    }
    takeBody(request, anyOf(object, {"body", "postData", "data"}));
    takeOauth(request, object);
    takeSecrets(request, object);
    return request;
}

bool isRequest(const QJsonObject &object)
{
    return !urlIn(object).isEmpty() ||
           !textOf(anyOf(object, {"authorization", "Authorization"})).isEmpty();
}

// Those in it, a HAR's entries with their answers.
void collect(const QJsonValue &value, QJsonArray &entries)
{
    for (const QJsonValue each : value.toArray()) {
        collect(each, entries);
    }
    const QJsonObject object = value.toObject();
    if (object.value(u"log").isObject()) {
        collect(object.value(u"log").toObject().value(u"entries"), entries);
    } else if (object.value(u"entries").isArray()) {
        collect(object.value(u"entries"), entries);
    } else if (object.value(u"request").isObject() || isRequest(object)) {
        entries.append(object);
    }
}

FailingRequest requestOfEntry(const QJsonObject &entry)
{
    FailingRequest request = entry.value(u"request").isObject()
                                 ? requestOf(entry.value(u"request").toObject())
                                 : requestOf(entry);
    takeSecrets(request, entry);
    return request;
}

// The likelier it is meant, the more.
int weightOf(const FailingRequest &request, const QJsonObject &entry)
{
    const int status = entry.value(u"response").toObject().value(u"status").toInt();
    const bool isSigned = request.sent("oauth_signature").has_value();
    return (isSigned ? 2 : 0) + (status == 401 || status == 400 ? 1 : 0);
}

} // namespace

std::optional<FailingRequest> readJsonPaste(QByteArrayView octets)
{
    const QJsonDocument document = QJsonDocument::fromJson(octets.toByteArray());
    QJsonArray entries;
    collect(document.isArray() ? QJsonValue(document.array()) : QJsonValue(document.object()),
            entries);
    std::optional<FailingRequest> best;
    int most = -1;
    for (const QJsonValue each : std::as_const(entries)) {
        FailingRequest request = requestOfEntry(each.toObject());
        const int weight = weightOf(request, each.toObject());
        if (weight > most) {
            best = std::move(request);
            most = weight;
        }
    }
    return best;
}

void takeConsoleObject(FailingRequest &request, const QJsonObject &object)
{
    takeHeaders(request, anyOf(object, {"Request Headers", "request headers", "headers"}));
    takeBody(request, anyOf(object, {"Request Body", "request body", "body"}));
}

} // namespace latchkey::doctor
