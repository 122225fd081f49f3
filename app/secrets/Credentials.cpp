// SPDX-License-Identifier: Apache-2.0
#include "secrets/Credentials.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <utility>

namespace latchkey::secrets {

namespace {

class Text
{
    Q_DECLARE_TR_FUNCTIONS(Secrets)
};

constexpr int itemVersion = 1;

const QString integrationKind = QStringLiteral("integration");
const QString pendingKind = QStringLiteral("pending");

auto damaged(const QString &what)
{
    return failure("secrets.damaged",
                   Text::tr("What the keychain holds for this integration cannot be read: another "
                            "program or another version of Latchkey wrote it. Activate the "
                            "integration again in your store."),
                   what);
}

auto otherStore(QByteArrayView kept, QByteArrayView expected)
{
    return failure(
        "secrets.other-store",
        Text::tr("The credentials in the keychain are for %1, not for %2. Set the store's "
                 "address back, or activate the integration again in the new store.")
            .arg(QString::fromUtf8(kept), QString::fromUtf8(expected)));
}

// Base64, since a forged POST may hold any octets and JSON only text.
QJsonValue encoded(const Secret &secret)
{
    QByteArray base64 = secret.reveal().toBase64();
    QJsonValue value(QString::fromLatin1(base64));
    wipe(base64);
    return value;
}

QJsonObject newItem(const QString &kind, const QByteArray &origin)
{
    return {
        {QStringLiteral("version"), itemVersion},
        {QStringLiteral("kind"), kind},
        {QStringLiteral("origin"), QString::fromUtf8(origin)},
    };
}

Secret written(const QJsonObject &item)
{
    QByteArray json = QJsonDocument(item).toJson(QJsonDocument::Compact);
    Secret secret(json);
    wipe(json);
    return secret;
}

// Reads an object's fields and remembers the first that is not what it has to be.
class Fields
{
public:
    explicit Fields(QJsonObject object)
        : m_object(std::move(object))
    {}

    QString text(const QString &name)
    {
        const QJsonValue value = m_object.value(name);
        if (!value.isString()) {
            m_wrong = name;
        }
        return value.toString();
    }

    Secret secret(const QString &name)
    {
        QByteArray base64 = text(name).toLatin1();
        auto decoded =
            QByteArray::fromBase64Encoding(base64, QByteArray::AbortOnBase64DecodingErrors);
        wipe(base64);
        if (!decoded) {
            m_wrong = name;
            return {};
        }
        Secret value(*decoded);
        wipe(*decoded);
        return value;
    }

    QJsonArray list(const QString &name)
    {
        const QJsonValue value = m_object.value(name);
        if (!value.isArray()) {
            m_wrong = name;
        }
        return value.toArray();
    }

    // The name of a wrong field; empty if all were right.
    const QString &wrong() const { return m_wrong; }

private:
    QJsonObject m_object;
    QString m_wrong;
};

Result<QJsonObject> opened(const Secret &item, const QString &kind, QByteArrayView expectedOrigin)
{
    const QJsonObject object = QJsonDocument::fromJson(item.reveal()).object();
    if (object.value(QStringLiteral("kind")).toString() != kind) {
        return damaged(QStringLiteral("not an item of the kind \"%1\"").arg(kind));
    }
    if (object.value(QStringLiteral("version")) != QJsonValue(itemVersion)) {
        return damaged(QStringLiteral("another version than %1").arg(itemVersion));
    }
    const QByteArray origin = object.value(QStringLiteral("origin")).toString().toUtf8();
    if (origin.isEmpty()) {
        return damaged(QStringLiteral("without an origin"));
    }
    if (origin != expectedOrigin) {
        return otherStore(origin, expectedOrigin);
    }
    return object;
}

QJsonObject written(const PendingCandidate &candidate)
{
    return {
        {QStringLiteral("id"), candidate.id},
        {QStringLiteral("consumer_key"), encoded(candidate.consumerKey)},
        {QStringLiteral("consumer_secret"), encoded(candidate.consumerSecret)},
        {QStringLiteral("verifier"), encoded(candidate.verifier)},
    };
}

Result<PendingCandidate> candidateOf(const QJsonValue &value)
{
    Fields fields(value.toObject());
    PendingCandidate candidate;
    candidate.id = fields.text(QStringLiteral("id"));
    candidate.consumerKey = fields.secret(QStringLiteral("consumer_key"));
    candidate.consumerSecret = fields.secret(QStringLiteral("consumer_secret"));
    candidate.verifier = fields.secret(QStringLiteral("verifier"));
    if (!fields.wrong().isEmpty()) {
        return damaged(QStringLiteral("a candidate's field %1").arg(fields.wrong()));
    }
    return candidate;
}

Result<QList<PendingCandidate>> candidatesOf(const QJsonArray &array)
{
    QList<PendingCandidate> candidates;
    for (const auto &value : array) {
        auto candidate = candidateOf(value);
        if (!candidate) {
            return failure(candidate.error());
        }
        candidates.append(*std::move(candidate));
    }
    return candidates;
}

} // namespace

Secret toItem(const IntegrationSecrets &secrets)
{
    QJsonObject item = newItem(integrationKind, secrets.origin);
    item.insert(QStringLiteral("consumer_key"), encoded(secrets.consumerKey));
    item.insert(QStringLiteral("consumer_secret"), encoded(secrets.consumerSecret));
    item.insert(QStringLiteral("access_token"), encoded(secrets.accessToken));
    item.insert(QStringLiteral("access_token_secret"), encoded(secrets.accessTokenSecret));
    return written(item);
}

Secret toItem(const PendingSecrets &secrets)
{
    QJsonArray candidates;
    for (const PendingCandidate &candidate : secrets.candidates) {
        candidates.append(written(candidate));
    }
    QJsonObject item = newItem(pendingKind, secrets.origin);
    item.insert(QStringLiteral("candidates"), candidates);
    item.insert(QStringLiteral("request_token_of"), secrets.requestTokenOf);
    item.insert(QStringLiteral("request_token"), encoded(secrets.requestToken));
    item.insert(QStringLiteral("request_token_secret"), encoded(secrets.requestTokenSecret));
    item.insert(QStringLiteral("access_token_of"), secrets.accessTokenOf);
    item.insert(QStringLiteral("access_token"), encoded(secrets.accessToken));
    item.insert(QStringLiteral("access_token_secret"), encoded(secrets.accessTokenSecret));
    return written(item);
}

template <>
Result<IntegrationSecrets> fromItem(const Secret &item, QByteArrayView expectedOrigin)
{
    const auto object = opened(item, integrationKind, expectedOrigin);
    if (!object) {
        return failure(object.error());
    }
    Fields fields(*object);
    IntegrationSecrets secrets;
    secrets.origin = expectedOrigin.toByteArray();
    secrets.consumerKey = fields.secret(QStringLiteral("consumer_key"));
    secrets.consumerSecret = fields.secret(QStringLiteral("consumer_secret"));
    secrets.accessToken = fields.secret(QStringLiteral("access_token"));
    secrets.accessTokenSecret = fields.secret(QStringLiteral("access_token_secret"));
    if (!fields.wrong().isEmpty()) {
        return damaged(QStringLiteral("the field %1").arg(fields.wrong()));
    }
    return secrets;
}

template <>
Result<PendingSecrets> fromItem(const Secret &item, QByteArrayView expectedOrigin)
{
    const auto object = opened(item, pendingKind, expectedOrigin);
    if (!object) {
        return failure(object.error());
    }
    Fields fields(*object);
    PendingSecrets secrets;
    secrets.origin = expectedOrigin.toByteArray();
    secrets.requestTokenOf = fields.text(QStringLiteral("request_token_of"));
    secrets.requestToken = fields.secret(QStringLiteral("request_token"));
    secrets.requestTokenSecret = fields.secret(QStringLiteral("request_token_secret"));
    secrets.accessTokenOf = fields.text(QStringLiteral("access_token_of"));
    secrets.accessToken = fields.secret(QStringLiteral("access_token"));
    secrets.accessTokenSecret = fields.secret(QStringLiteral("access_token_secret"));
    const auto candidates = candidatesOf(fields.list(QStringLiteral("candidates")));
    if (!candidates) {
        return failure(candidates.error());
    }
    if (!fields.wrong().isEmpty()) {
        return damaged(QStringLiteral("the field %1").arg(fields.wrong()));
    }
    secrets.candidates = *candidates;
    return secrets;
}

QString itemKeyOfIntegration(const QString &integrationId)
{
    return QStringLiteral("integration/") + integrationId;
}

QString itemKeyOfPending(const QString &integrationId)
{
    return QStringLiteral("pending/") + integrationId;
}

} // namespace latchkey::secrets
