// SPDX-License-Identifier: Apache-2.0
#include "secrets/Credentials.h"

#include "base/JsonFields.h"
#include "secrets/Text.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <utility>

namespace latchkey::secrets {

namespace {

constexpr int itemVersion = 1;

const QString integrationKind = QStringLiteral("integration");
const QString pendingKind = QStringLiteral("pending");
const QString moreKind = QStringLiteral("pending-more");

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
    return failure("secrets.other-store",
                   Text::tr("The credentials in the keychain are for %1, not for %2. Change the "
                            "store URL back, or activate the integration again in the new store.")
                       .arg(QString::fromUtf8(kept), QString::fromUtf8(expected)));
}

// What is kept in an item, beside what it is and for whom.
struct Kept
{
    template <typename Fields>
    static void describe(Fields &fields, Described<IntegrationSecrets> auto &secrets)
    {
        fields("consumer_key", secrets.consumerKey);
        fields("consumer_secret", secrets.consumerSecret);
        fields("access_token", secrets.accessToken);
        fields("access_token_secret", secrets.accessTokenSecret);
    }

    template <typename Fields>
    static void describe(Fields &fields, Described<PendingCandidate> auto &candidate)
    {
        fields("id", candidate.id);
        fields("consumer_key", candidate.consumerKey);
        fields("consumer_secret", candidate.consumerSecret);
        fields("verifier", candidate.verifier);
    }

    template <typename Fields>
    static void describe(Fields &fields, Described<PendingSecrets> auto &secrets)
    {
        fields("candidates", secrets.candidates);
        fields("request_token_of", secrets.requestTokenOf);
        fields("request_token", secrets.requestToken);
        fields("request_token_secret", secrets.requestTokenSecret);
        fields("access_token_of", secrets.accessTokenOf);
        fields("access_token", secrets.accessToken);
        fields("access_token_secret", secrets.accessTokenSecret);
    }

    template <typename Fields>
    static void describe(Fields &fields, Described<MoreCandidates> auto &more)
    {
        fields("lines", more.lines);
    }

    static QJsonValue json(const QString &text) { return text; }

    // Base64, since a forged POST may hold any octets and JSON only text.
    static QJsonValue json(const Secret &secret)
    {
        QByteArray base64 = secret.reveal().toBase64();
        QJsonValue value(QString::fromLatin1(base64));
        wipe(base64);
        return value;
    }

    // As one text: names and quotes would double its length.
    static QJsonValue json(const QList<Secret> &lines)
    {
        QByteArray text;
        text.reserve(lines.size() * 128);
        for (const Secret &line : lines) {
            text += line.reveal() + '\n';
        }
        QJsonValue value = json(Secret(text));
        wipe(text);
        return value;
    }

    static QJsonValue json(const QList<PendingCandidate> &candidates)
    {
        QJsonArray array;
        for (const PendingCandidate &candidate : candidates) {
            array.append(JsonWriter<Kept>::objectOf(candidate));
        }
        return array;
    }

    static bool read(const QJsonValue &json, QString &text)
    {
        text = json.toString();
        return json.isString();
    }

    static bool read(const QJsonValue &json, Secret &secret)
    {
        QByteArray base64 = json.toString().toLatin1();
        auto decoded =
            QByteArray::fromBase64Encoding(base64, QByteArray::AbortOnBase64DecodingErrors);
        wipe(base64);
        if (!json.isString() || !decoded) {
            return false;
        }
        secret = Secret(*decoded);
        wipe(*decoded);
        return true;
    }

    static bool read(const QJsonValue &json, QList<Secret> &lines)
    {
        Secret text;
        const bool isText = read(json, text);
        const QByteArrayView all = text.reveal();
        for (qsizetype start = 0; isText && start < all.size();) {
            const qsizetype end = all.indexOf('\n', start);
            lines.append(Secret(all.sliced(start, (end < 0 ? all.size() : end) - start)));
            start = end < 0 ? all.size() : end + 1;
        }
        return isText;
    }

    static bool read(const QJsonValue &json, QList<PendingCandidate> &candidates)
    {
        const QJsonArray array = json.toArray();
        bool isRight = json.isArray();
        for (qsizetype i = 0; isRight && i < array.size(); ++i) {
            PendingCandidate candidate;
            isRight = JsonReader<Kept>::isRead(array[i], candidate);
            candidates.append(std::move(candidate));
        }
        return isRight;
    }
};

template <typename T>
Secret itemOf(const T &secrets, const QString &kind)
{
    QJsonObject item = JsonWriter<Kept>::objectOf(secrets);
    item.insert(QStringLiteral("version"), itemVersion);
    item.insert(QStringLiteral("kind"), kind);
    item.insert(QStringLiteral("origin"), QString::fromUtf8(secrets.origin));
    QByteArray json = QJsonDocument(item).toJson(QJsonDocument::Compact);
    Secret secret(json);
    wipe(json);
    return secret;
}

template <typename T>
Result<T> secretsOf(const Secret &item, const QString &kind, QByteArrayView expectedOrigin)
{
    QJsonObject object = QJsonDocument::fromJson(item.reveal()).object();
    if (object.value(QStringLiteral("kind")).toString() != kind) {
        return damaged(QStringLiteral("not an item of the kind \"%1\"").arg(kind));
    }
    if (object.value(QStringLiteral("version")) != QJsonValue(itemVersion)) {
        return damaged(QStringLiteral("another version than %1").arg(itemVersion));
    }
    T secrets;
    secrets.origin = object.value(QStringLiteral("origin")).toString().toUtf8();
    if (secrets.origin.isEmpty()) {
        return damaged(QStringLiteral("without an origin"));
    }
    if (secrets.origin != expectedOrigin) {
        return otherStore(secrets.origin, expectedOrigin);
    }
    const QString wrong = JsonReader<Kept>::take(object, secrets);
    if (!wrong.isEmpty()) {
        return damaged(QStringLiteral("the field %1").arg(wrong));
    }
    return secrets;
}

} // namespace

Secret toItem(const IntegrationSecrets &secrets)
{
    return itemOf(secrets, integrationKind);
}

Secret toItem(const PendingSecrets &secrets)
{
    return itemOf(secrets, pendingKind);
}

Secret toItem(const MoreCandidates &more)
{
    return itemOf(more, moreKind);
}

Secret postedLine(const Secret &consumerKey, const Secret &consumerSecret, const Secret &verifier)
{
    QByteArray line =
        consumerKey.reveal() + '&' + consumerSecret.reveal() + '&' + verifier.reveal();
    Secret secret(line);
    wipe(line);
    return secret;
}

std::optional<PendingCandidate> candidateOf(const Secret &line)
{
    const QByteArrayView all = line.reveal();
    const qsizetype first = all.indexOf('&');
    const qsizetype second = all.indexOf('&', first + 1);
    if (first < 0 || second < 0) {
        return std::nullopt;
    }
    return PendingCandidate{fingerprint(all), Secret(all.first(first)),
                            Secret(all.sliced(first + 1, second - first - 1)),
                            Secret(all.sliced(second + 1))};
}

template <>
Result<MoreCandidates> fromItem(const Secret &item, QByteArrayView expectedOrigin)
{
    return secretsOf<MoreCandidates>(item, moreKind, expectedOrigin);
}

template <>
Result<IntegrationSecrets> fromItem(const Secret &item, QByteArrayView expectedOrigin)
{
    return secretsOf<IntegrationSecrets>(item, integrationKind, expectedOrigin);
}

template <>
Result<PendingSecrets> fromItem(const Secret &item, QByteArrayView expectedOrigin)
{
    return secretsOf<PendingSecrets>(item, pendingKind, expectedOrigin);
}

QString itemKeyOfIntegration(const QString &integrationId)
{
    return QStringLiteral("integration/") + integrationId;
}

QString itemKeyOfPending(const QString &integrationId)
{
    return QStringLiteral("pending/") + integrationId;
}

QString itemKeyOfMore(const QString &integrationId, int number)
{
    return itemKeyOfPending(integrationId) + QLatin1Char('/') + QString::number(number);
}

} // namespace latchkey::secrets
