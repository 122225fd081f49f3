// SPDX-License-Identifier: Apache-2.0
#include "secrets/Credentials.h"

#include "base/JsonFields.h"
#include "secrets/SecretJson.h"
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
const QString basicKind = QStringLiteral("basic");

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

const QByteArrayList secretNames = {
    "consumer_key", "consumer_secret",     "verifier", "request_token", "request_token_secret",
    "access_token", "access_token_secret", "lines",    "user",          "password"};

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

    template <typename Fields>
    static void describe(Fields &fields, Described<BasicLogin> auto &login)
    {
        fields("user", login.name);
        fields("password", login.password);
    }
};

// The fields as an object in which numbers stand for the secrets, which are put aside as base64: a
// forged POST may hold any octets, and JSON only text.
class Writing
{
public:
    explicit Writing(QList<Secret> &aside)
        : m_aside(aside)
    {}

    template <typename T>
    QJsonObject objectOf(const T &described) const
    {
        Writing writing(m_aside);
        Kept::describe(writing, described);
        return writing.m_object;
    }

    void operator()(const char *name, const QString &text) { set(name, text); }

    void operator()(const char *name, const Secret &secret)
    {
        QByteArray base64 = secret.reveal().toBase64();
        set(name, QString::number(m_aside.size()));
        m_aside.append(Secret(base64));
        wipe(base64);
    }

    // As one text: names and quotes would double its length.
    void operator()(const char *name, const QList<Secret> &lines)
    {
        qsizetype size = 0;
        for (const Secret &line : lines) {
            size += line.reveal().size() + 1;
        }
        QByteArray text;
        text.reserve(size); // growing would leave octets behind in memory that was too small
        for (const Secret &line : lines) {
            text += line.reveal();
            text += '\n';
        }
        (*this)(name, Secret(text));
        wipe(text);
    }

    void operator()(const char *name, const QList<PendingCandidate> &candidates)
    {
        QJsonArray array;
        for (const PendingCandidate &candidate : candidates) {
            array.append(objectOf(candidate));
        }
        set(name, array);
    }

private:
    void set(const char *name, const QJsonValue &value)
    {
        m_object.insert(QLatin1String(name), value);
    }

    QList<Secret> &m_aside;
    QJsonObject m_object;
};

// The other way round.
class Reading
{
public:
    explicit Reading(const QList<Secret> &aside)
        : m_aside(aside)
    {}

    // The name of the first field that is wrong; empty if none is.
    template <typename T>
    QString take(const QJsonObject &object, T &described) const
    {
        Reading reading(m_aside);
        reading.m_object = object;
        Kept::describe(reading, described);
        return reading.m_wrong;
    }

    void operator()(const char *name, QString &text)
    {
        const QJsonValue json = valueOf(name);
        text = json.toString();
        note(name, json.isString());
    }

    void operator()(const char *name, Secret &secret)
    {
        const Secret *base64 = secretOf(valueOf(name), m_aside);
        auto decoded = base64 == nullptr
                           ? QByteArray::FromBase64Result()
                           : QByteArray::fromBase64Encoding(
                                 base64->reveal(), QByteArray::AbortOnBase64DecodingErrors);
        note(name, base64 != nullptr && decoded);
        secret = Secret(decoded.decoded);
        wipe(decoded.decoded);
    }

    void operator()(const char *name, QList<Secret> &lines)
    {
        Secret text;
        (*this)(name, text);
        const QByteArrayView all = text.reveal();
        for (qsizetype start = 0; start < all.size();) {
            const qsizetype end = all.indexOf('\n', start);
            lines.append(Secret(all.sliced(start, (end < 0 ? all.size() : end) - start)));
            start = end < 0 ? all.size() : end + 1;
        }
    }

    void operator()(const char *name, QList<PendingCandidate> &candidates)
    {
        const QJsonValue json = valueOf(name);
        bool isRight = json.isArray();
        for (const QJsonValue each : json.toArray()) {
            PendingCandidate candidate;
            isRight = isRight && take(each.toObject(), candidate).isEmpty();
            candidates.append(std::move(candidate));
        }
        note(name, isRight);
    }

private:
    QJsonValue valueOf(const char *name) const { return m_object.value(QLatin1String(name)); }

    void note(const char *name, bool isRight)
    {
        if (!isRight && m_wrong.isEmpty()) {
            m_wrong = QLatin1String(name);
        }
    }

    const QList<Secret> &m_aside;
    QJsonObject m_object;
    QString m_wrong;
};

template <typename T>
Secret itemOf(const T &secrets, const QString &kind)
{
    ApartJson apart;
    QJsonObject item = Writing(apart.secrets).objectOf(secrets);
    item.insert(QStringLiteral("version"), itemVersion);
    item.insert(QStringLiteral("kind"), kind);
    item.insert(QStringLiteral("origin"), QString::fromUtf8(secrets.origin));
    apart.json = QJsonDocument(item).toJson(QJsonDocument::Compact);
    return putTogether(apart, secretNames);
}

template <typename T>
Result<T> secretsOf(const Secret &item, const QString &kind, QByteArrayView expectedOrigin)
{
    const ApartJson apart = takenApart(item.reveal(), secretNames);
    const QJsonObject object = QJsonDocument::fromJson(apart.json).object();
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
    const QString wrong = Reading(apart.secrets).take(object, secrets);
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

Secret toItem(const BasicLogin &login)
{
    return itemOf(login, basicKind);
}

Secret postedLine(const Secret &consumerKey, const Secret &consumerSecret, const Secret &verifier)
{
    QByteArray line;
    line.reserve(consumerKey.reveal().size() + consumerSecret.reveal().size() +
                 verifier.reveal().size() + 2);
    line += consumerKey.reveal();
    line += '&';
    line += consumerSecret.reveal();
    line += '&';
    line += verifier.reveal();
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
Result<BasicLogin> fromItem(const Secret &item, QByteArrayView expectedOrigin)
{
    return secretsOf<BasicLogin>(item, basicKind, expectedOrigin);
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

QString itemKeyOfBasic(const QByteArray &origin)
{
    return QStringLiteral("basic/") + QString::fromLatin1(origin);
}

} // namespace latchkey::secrets
