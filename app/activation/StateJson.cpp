// SPDX-License-Identifier: Apache-2.0
#include "activation/StateJson.h"

#include "base/JsonFields.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

namespace latchkey::activation {

namespace {

constexpr int version = 1;
constexpr qsizetype mostIdleKept = 32;
constexpr qsizetype mostCandidates = 4096;
const QLatin1String versionKey("version");

// What is kept of a state. A field that is not there is as in a new one, but for enumerations,
// which have their last value beside them.
struct Kept
{
    template <typename Fields>
    static void describe(Fields &fields, Described<Candidate> auto &candidate)
    {
        fields("id", candidate.id);
        fields("key", candidate.key);
        fields("pair", candidate.pair);
        fields("asked", candidate.asked, Asked::Unheard);
        fields("verifier_tried", candidate.verifierTried);
    }

    template <typename Fields>
    static void describe(Fields &fields, Described<ActivationState> auto &state)
    {
        fields("phase", state.phase, Phase::Revoked);
        fields("stage", state.stage, lastStage);
        fields("reason", state.reason, lastReason);
        fields("problem", state.problemCode);
        fields("working_tokens", state.hasWorkingTokens);
        fields("linked_key", state.linkedKey);
        fields("candidates", state.candidates);
        fields("signed_in_key", state.signedInKey);
        fields("login", state.login);
        fields("return_origin", state.returnOrigin);
        fields("return_allowed", state.returnAllowed);
        fields("credentials_stored", state.credentialsStored);
        fields("memory_only", state.memoryOnly);
        fields("pending_unread", state.pendingUnread);
        fields("request_token_of", state.requestTokenOf);
        fields("verifier_of", state.verifierOf);
        fields("access_token_of", state.accessTokenOf);
        fields("access_under_way", state.accessUnderWay);
        fields("access_in_doubt", state.accessInDoubt);
        fields("lost_keys", state.usedKeys);
        fields("spent", state.spent);
        fields("unheard", state.unheard);
        fields("missing_key", state.missingKey);
        fields("deadline_at", state.deadlineAt);
        fields("ask_again_at", state.askAgainAt);
    }

    static QJsonValue json(bool value) { return value; }
    static QJsonValue json(qint64 value) { return value; }
    static QJsonValue json(const QString &value) { return value; }
    static QJsonValue json(const QByteArray &value) { return QString::fromLatin1(value); }
    static QJsonValue json(const QStringList &value) { return QJsonArray::fromStringList(value); }

    template <typename Enum>
    static QJsonValue json(Enum value, Enum /*last*/)
    {
        return int(value);
    }

    // Of those that no call was made with, or one in vain, the latest: the pending item has them
    // all, and trying one again does no harm.
    static QJsonValue json(const QList<Candidate> &candidates)
    {
        const auto isIdle = [](const Candidate &candidate) {
            return candidate.asked == Asked::No || candidate.asked == Asked::Refused;
        };
        auto tooMany = std::count_if(candidates.cbegin(), candidates.cend(), isIdle) - mostIdleKept;
        QJsonArray array;
        for (const Candidate &candidate : candidates) {
            if (!isIdle(candidate) || tooMany-- <= 0) {
                array.append(JsonWriter<Kept>::objectOf(candidate));
            }
        }
        return array;
    }

    static bool read(const QJsonValue &json, bool &value)
    {
        value = json.toBool();
        return true;
    }

    static bool read(const QJsonValue &json, qint64 &value)
    {
        value = json.toInteger();
        return true;
    }

    static bool read(const QJsonValue &json, QString &value)
    {
        value = json.toString();
        return true;
    }

    static bool read(const QJsonValue &json, QByteArray &value)
    {
        value = json.toString().toLatin1();
        return true;
    }

    static bool read(const QJsonValue &json, QStringList &value)
    {
        for (const auto &each : json.toArray()) {
            value.append(each.toString());
        }
        return true;
    }

    template <typename Enum>
    static bool read(const QJsonValue &json, Enum &value, Enum last)
    {
        const int number = json.toInt(-1);
        const bool isOne = number >= 0 && number <= int(last);
        value = isOne ? Enum(number) : value;
        return isOne;
    }

    static bool read(const QJsonValue &json, QList<Candidate> &candidates)
    {
        const QJsonArray array = json.toArray();
        bool isRight = array.size() <= mostCandidates;
        for (qsizetype i = 0; isRight && i < array.size(); ++i) {
            Candidate candidate;
            isRight = JsonReader<Kept>::isRead(array[i], candidate) && !candidate.id.isEmpty();
            candidates.append(candidate);
        }
        return isRight;
    }
};

} // namespace

QByteArray toJson(const ActivationState &state)
{
    QJsonObject object = JsonWriter<Kept>::objectOf(state);
    object.insert(versionKey, version);
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

Result<ActivationState> fromJson(const QByteArray &json)
{
    ActivationState state;
    if (json.isEmpty()) {
        return state;
    }
    const QJsonObject object = QJsonDocument::fromJson(json).object();
    if (object.value(versionKey).toInt() != version || !JsonReader<Kept>::isRead(object, state)) {
        return failure(
            "activation.bad-state",
            QCoreApplication::translate(
                "Activation",
                "The record of this activation cannot be read. Start over with --restart."));
    }
    if (!object.contains(QLatin1String("unheard"))) { // an earlier program kept the two in one list
        state.unheard = std::exchange(state.spent, {});
    }
    return state;
}

} // namespace latchkey::activation
