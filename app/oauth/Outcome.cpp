// SPDX-License-Identifier: Apache-2.0
#include "oauth/Outcome.h"

#include "web/Encoding.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QXmlStreamReader>

#include <algorithm>

namespace latchkey::oauth {

namespace {

using enum Outcome;

// A sentence is known by how it begins and ends; what is between is the store's (a name, a number).
struct Sentence
{
    QByteArrayView begin;
    QByteArrayView end; // empty: `begin` is the whole sentence
    Outcome outcome;
};

constexpr QByteArrayView anything("*"); // for `end`: whatever follows

constexpr qsizetype mostPlaceholders = 64;

// Commerce's sentences, as recorded; below them those of older releases and the documented codes.
constexpr Sentence sentences[] = {
    {"The signature is invalid. Verify and try again.", "", SignatureInvalid},
    {"The \"", " Oauth version isn't supported.", VersionRejected},
    {"Signature method ", " is not supported", SignatureMethodRejected},
    {"\"", " is required. Enter and try again", ParameterAbsent},
    {"\"", " is required. Enter and try again.", ParameterAbsent},
    {"The token length is invalid. Check the length and try again.", "", TokenLength},
    {"Consumer key is not the correct length", "", ConsumerKeyLength},
    {"A consumer having the specified key does not exist", "", ConsumerUnknown},
    {"Consumer key has expired", "", ConsumerExpired},
    {"The nonce is already being used by the consumer with ID ", anything, NonceUsed},
    {"An error occurred validating the nonce", "", TimestampRefused},
    {"Cannot create request token because consumer token is not a verifier token", "",
     NotAVerifierToken},
    {"A token with consumer ID ", " does not exist", ConsumerHasNoToken},
    {"Specified token does not exist", "", TokenUnknown},
    {"Request token is not associated with the specified consumer", "", TokenOfAnotherConsumer},
    {"Token is not associated with the specified consumer", "", TokenOfAnotherConsumer},
    {"Token is already being used", "", TokenUsed},
    {"Verifier is not the correct length", "", VerifierLength},
    {"Token verifier and verifier token do not match", "", VerifierMismatch},
    {"Cannot get access token because consumer token is not a request token", "", NotARequestToken},
    {"Token is not an access token", "", NotAnAccessToken},
    {"Access token has been revoked", "", TokenRevoked},
    {"The consumer isn't authorized to access ", anything, NotAuthorized},
    {"Request does not match any route.", "", RouteUnknown},

    {"Invalid signature", "", SignatureInvalid},
    {"OAuth version ", " is not supported", VersionRejected},
    {"Token is not the correct length", "", TokenLength},
    {"The timestamp value in the oauth_timestamp parameter is invalid", "", TimestampRefused},
    {"Consumer is not authorized to access ", anything, NotAuthorized},

    {"version_rejected", "", VersionRejected},
    {"parameter_absent", anything, ParameterAbsent},
    {"parameter_rejected", anything, Refused},
    {"timestamp_refused", "", TimestampRefused},
    {"nonce_used", "", NonceUsed},
    {"signature_method_rejected", "", SignatureMethodRejected},
    {"signature_invalid", anything, SignatureInvalid},
    {"consumer_key_rejected", "", ConsumerUnknown},
    {"consumer_key_invalid", "", ConsumerKeyLength},
    {"token_used", "", TokenUsed},
    {"token_expired", "", TokenRevoked},
    {"token_revoked", "", TokenRevoked},
    {"token_rejected", "", TokenUnknown},
    {"verifier_invalid", "", VerifierMismatch},
    {"permission_unknown", "", NotAuthorized},
    {"permission_denied", "", NotAuthorized},
    {"method_not_allowed", "", RouteUnknown},
};

bool isSaidBy(const Sentence &known, QByteArrayView said)
{
    if (known.end.isEmpty()) {
        return said == known.begin;
    }
    if (!said.startsWith(known.begin)) {
        return false;
    }
    return known.end == anything || said.sliced(known.begin.size()).endsWith(known.end);
}

// The value `name` has in a form-encoded body, empty if there is none.
QByteArray formField(QByteArrayView body, QByteArrayView name)
{
    while (!body.isEmpty()) {
        const qsizetype end = body.indexOf('&');
        const QByteArrayView field = end < 0 ? body : body.first(end);
        body = end < 0 ? QByteArrayView() : body.sliced(end + 1);
        if (field.startsWith(name) && field.size() > name.size() && field[name.size()] == '=') {
            return web::formDecode(field.sliced(name.size() + 1));
        }
    }
    return {};
}

StoreAnswer answerOf(const QString &said)
{
    const QString sentence = said.left(longestSentence).trimmed();
    return {outcomeOfSentence(sentence.toUtf8()), sentence};
}

StoreAnswer readForm(QByteArrayView body)
{
    return answerOf(QString::fromUtf8(formField(body, "oauth_problem")));
}

// Commerce's Phrase\Renderer\Placeholder: "%name", or "%1" for the first of a list.
QList<QPair<QString, QString>> placeholdersOf(const QJsonValue &parameters)
{
    QList<QPair<QString, QString>> all;
    const QJsonArray list = parameters.toArray();
    for (qsizetype i = 0; i < std::min(list.size(), mostPlaceholders); ++i) {
        all.append({QString::number(i + 1), list[i].toVariant().toString()});
    }
    const QJsonObject named = parameters.toObject();
    for (auto it = named.begin(); it != named.end() && all.size() < mostPlaceholders; ++it) {
        all.append({it.key(), it.value().toVariant().toString()});
    }
    return all;
}

// PHP's strtr: the longest placeholder that fits, and nothing put in is looked at again.
QString substituted(const QString &message, const QList<QPair<QString, QString>> &placeholders)
{
    QString text;
    for (qsizetype at = 0; at < message.size() && text.size() < longestSentence;) {
        const QPair<QString, QString> *best = nullptr;
        for (const auto &placeholder : placeholders) {
            if (message[at] == u'%' &&
                QStringView(message).sliced(at + 1).startsWith(placeholder.first) &&
                (best == nullptr || best->first.size() < placeholder.first.size())) {
                best = &placeholder;
            }
        }
        text.append(best != nullptr ? best->second : QString(message[at]));
        at += best != nullptr ? 1 + best->first.size() : 1;
    }
    return text;
}

// Commerce's Rest\Response\Renderer\Xml: a list's members are called "item".
StoreAnswer readXml(QByteArrayView body)
{
    QXmlStreamReader xml(body.toByteArray());
    QString message;
    QList<QPair<QString, QString>> placeholders;
    QString top; // the element below <response>
    int depth = 0;
    int items = 0;
    while (!xml.atEnd() && placeholders.size() < mostPlaceholders) {
        switch (xml.readNext()) {
        case QXmlStreamReader::StartElement:
            if (++depth == 1 && xml.name() != u"response") {
                return {}; // a page
            }
            top = depth == 2 ? xml.name().toString() : top;
            items += depth == 3 ? 1 : 0;
            if (depth == 3 && top == u"parameters") {
                const bool isItem = xml.name() == u"item";
                placeholders.append(
                    {isItem ? QString::number(items) : xml.name().toString(), QString()});
            }
            break;
        case QXmlStreamReader::Characters:
            if (depth == 2 && top == u"message") {
                message += xml.text();
            } else if (depth == 3 && top == u"parameters") {
                placeholders.last().second += xml.text();
            }
            break;
        case QXmlStreamReader::EndElement:
            --depth;
            break;
        default:
            break;
        }
    }
    return answerOf(substituted(message, placeholders));
}

bool isXml(QByteArrayView body)
{
    return body.trimmed().startsWith("<?xml") || body.trimmed().startsWith("<response");
}

bool isPartOfReportId(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' ||
           c == '_' || c == '.';
}

// The word behind `mark`.
QByteArray reportIdBehind(QByteArrayView body, QByteArrayView mark)
{
    constexpr qsizetype longest = 64;
    const qsizetype at = body.indexOf(mark);
    if (at < 0) {
        return {};
    }
    QByteArrayView rest = body.sliced(at + mark.size());
    while (rest.startsWith(' ')) {
        rest = rest.sliced(1);
    }
    const auto end = std::find_if_not(rest.begin(), rest.end(), isPartOfReportId);
    QByteArrayView id = rest.first(end - rest.begin());
    while (id.endsWith('.')) {
        id = id.chopped(1); // of the sentence
    }
    return id.size() <= longest ? id.toByteArray() : QByteArray();
}

} // namespace

QByteArray reportIdIn(QByteArrayView body)
{
    for (const QByteArrayView mark :
         {QByteArrayView("Report ID:"), QByteArrayView("Error log record number:")}) {
        if (QByteArray id = reportIdBehind(body, mark); !id.isEmpty()) {
            return id;
        }
    }
    return {};
}

bool executedNothing(Outcome outcome)
{
    switch (outcome) {
    case Received:
    case PageForSuccess:
    case ServerError:
    case Unknown:
    case NonceUsed:
    // these calls did nothing, because one before them did
    case NotAVerifierToken:
    case TokenUnknown:
    case TokenUsed:
        return false;
    case SignatureInvalid:
    case VersionRejected:
    case SignatureMethodRejected:
    case ParameterAbsent:
    case TokenLength:
    case ConsumerKeyLength:
    case ConsumerUnknown:
    case ConsumerExpired:
    case TimestampRefused:
    case ConsumerHasNoToken:
    case TokenOfAnotherConsumer:
    case VerifierLength:
    case VerifierMismatch:
    case NotARequestToken:
    case NotAnAccessToken:
    case TokenRevoked:
    case NotAuthorized:
    case RouteUnknown:
    case Refused:
    case NotSent:
    case NotAStore:
    case Page:
    case Guarded:
    case TooLarge:
    case TooLong:
        return true;
    }
    return false;
}

Outcome outcomeOfSentence(QByteArrayView sentence)
{
    for (const Sentence &known : sentences) {
        if (isSaidBy(known, sentence)) {
            return known.outcome;
        }
    }
    return Outcome::Refused;
}

StoreAnswer readTokenError(QByteArrayView body)
{
    const bool isForm = !body.trimmed().startsWith('{') && !isXml(body);
    return isForm ? readForm(body) : readRestError(body);
}

StoreAnswer readRestError(QByteArrayView body)
{
    if (isXml(body)) {
        return readXml(body);
    }
    const QJsonDocument document = QJsonDocument::fromJson(body.toByteArray());
    if (!document.isObject()) {
        return readForm(body);
    }
    const QJsonObject answer = document.object();
    return answerOf(substituted(answer.value(QLatin1String("message")).toString(),
                                placeholdersOf(answer.value(QLatin1String("parameters")))));
}

} // namespace latchkey::oauth
