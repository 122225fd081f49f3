// SPDX-License-Identifier: Apache-2.0
#include "oauth/StoreProblem.h"

#include "web/Encoding.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace latchkey::oauth {

namespace {

using P = StoreProblem;

// A sentence is known by how it begins and ends; what is between is the store's (a name, a number).
struct Sentence
{
    QByteArrayView begin;
    QByteArrayView end; // empty: `begin` is the whole sentence
    StoreProblem problem;
};

constexpr QByteArrayView anything("*"); // for `end`: whatever follows

// Commerce's sentences, as recorded; below them those of older releases and the documented codes.
constexpr Sentence sentences[] = {
    {"The signature is invalid. Verify and try again.", "", P::SignatureInvalid},
    {"The \"", " Oauth version isn't supported.", P::VersionRejected},
    {"Signature method ", " is not supported", P::SignatureMethodRejected},
    {"\"", " is required. Enter and try again", P::ParameterAbsent},
    {"\"", " is required. Enter and try again.", P::ParameterAbsent},
    {"The token length is invalid. Check the length and try again.", "", P::TokenLength},
    {"Consumer key is not the correct length", "", P::ConsumerKeyLength},
    {"A consumer having the specified key does not exist", "", P::ConsumerUnknown},
    {"Consumer key has expired", "", P::ConsumerExpired},
    {"The nonce is already being used by the consumer with ID ", anything, P::NonceUsed},
    {"An error occurred validating the nonce", "", P::TimestampRefused},
    {"Cannot create request token because consumer token is not a verifier token", "",
     P::NotAVerifierToken},
    {"A token with consumer ID ", " does not exist", P::ConsumerHasNoToken},
    {"Specified token does not exist", "", P::TokenUnknown},
    {"Request token is not associated with the specified consumer", "", P::TokenOfAnotherConsumer},
    {"Token is not associated with the specified consumer", "", P::TokenOfAnotherConsumer},
    {"Token is already being used", "", P::TokenUsed},
    {"Verifier is not the correct length", "", P::VerifierLength},
    {"Token verifier and verifier token do not match", "", P::VerifierMismatch},
    {"Cannot get access token because consumer token is not a request token", "",
     P::NotARequestToken},
    {"Token is not an access token", "", P::NotAnAccessToken},
    {"Access token has been revoked", "", P::TokenRevoked},
    {"The consumer isn't authorized to access ", anything, P::NotAuthorized},
    {"Request does not match any route.", "", P::RouteUnknown},

    {"Invalid signature", "", P::SignatureInvalid},
    {"OAuth version ", " is not supported", P::VersionRejected},
    {"Token is not the correct length", "", P::TokenLength},
    {"The timestamp value in the oauth_timestamp parameter is invalid", "", P::TimestampRefused},
    {"Consumer is not authorized to access ", anything, P::NotAuthorized},

    {"version_rejected", "", P::VersionRejected},
    {"parameter_absent", anything, P::ParameterAbsent},
    {"parameter_rejected", anything, P::Other},
    {"timestamp_refused", "", P::TimestampRefused},
    {"nonce_used", "", P::NonceUsed},
    {"signature_method_rejected", "", P::SignatureMethodRejected},
    {"signature_invalid", anything, P::SignatureInvalid},
    {"consumer_key_rejected", "", P::ConsumerUnknown},
    {"consumer_key_invalid", "", P::ConsumerKeyLength},
    {"token_used", "", P::TokenUsed},
    {"token_expired", "", P::TokenRevoked},
    {"token_revoked", "", P::TokenRevoked},
    {"token_rejected", "", P::TokenUnknown},
    {"verifier_invalid", "", P::VerifierMismatch},
    {"permission_unknown", "", P::NotAuthorized},
    {"permission_denied", "", P::NotAuthorized},
    {"method_not_allowed", "", P::RouteUnknown},
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

StoreAnswer answerOf(const QString &sentence)
{
    return {storeProblemOf(sentence.trimmed().toUtf8()), sentence.trimmed()};
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
    for (qsizetype i = 0; i < list.size(); ++i) {
        all.append({QString::number(i + 1), list[i].toVariant().toString()});
    }
    const QJsonObject named = parameters.toObject();
    for (auto it = named.begin(); it != named.end(); ++it) {
        all.append({it.key(), it.value().toVariant().toString()});
    }
    return all;
}

// PHP's strtr: the longest placeholder that fits, and nothing put in is looked at again.
QString substituted(const QString &message, const QList<QPair<QString, QString>> &placeholders)
{
    QString text;
    for (qsizetype at = 0; at < message.size();) {
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

} // namespace

StoreProblem storeProblemOf(QByteArrayView sentence)
{
    for (const Sentence &known : sentences) {
        if (isSaidBy(known, sentence)) {
            return known.problem;
        }
    }
    return StoreProblem::Other;
}

StoreAnswer readTokenError(QByteArrayView body)
{
    return body.trimmed().startsWith('{') ? readRestError(body) : readForm(body);
}

StoreAnswer readRestError(QByteArrayView body)
{
    const QJsonDocument document = QJsonDocument::fromJson(body.toByteArray());
    if (!document.isObject()) {
        return readForm(body);
    }
    const QJsonObject answer = document.object();
    return answerOf(substituted(answer.value(QLatin1String("message")).toString(),
                                placeholdersOf(answer.value(QLatin1String("parameters")))));
}

} // namespace latchkey::oauth
