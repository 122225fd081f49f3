// SPDX-License-Identifier: Apache-2.0
#include "activation/StateJson.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace latchkey::activation {

namespace {

constexpr int version = 1;

using Json = QJsonObject;
const auto text = [](const QByteArray &octets) {
    return QString::fromLatin1(octets);
};

Json toObject(const Candidate &candidate)
{
    return {{QStringLiteral("id"), candidate.id},
            {QStringLiteral("key"), candidate.key},
            {QStringLiteral("pair"), candidate.pair},
            {QStringLiteral("asked"), int(candidate.asked)},
            {QStringLiteral("verifier_tried"), candidate.verifierTried}};
}

template <typename Enum>
bool readEnum(const Json &object, QLatin1String key, Enum last, Enum &value)
{
    const int number = object.value(key).toInt(-1);
    if (number < 0 || number > int(last)) {
        return false;
    }
    value = Enum(number);
    return true;
}

bool readCandidates(const Json &object, QList<Candidate> &candidates)
{
    const QJsonArray array = object.value(QLatin1String("candidates")).toArray();
    if (array.size() > maximumCandidates) {
        return false;
    }
    for (const auto &value : array) {
        const Json each = value.toObject();
        Candidate candidate;
        candidate.id = each.value(QLatin1String("id")).toString();
        candidate.key = each.value(QLatin1String("key")).toString();
        candidate.pair = each.value(QLatin1String("pair")).toString();
        candidate.verifierTried = each.value(QLatin1String("verifier_tried")).toBool();
        if (candidate.id.isEmpty() ||
            !readEnum(each, QLatin1String("asked"), Asked::Lost, candidate.asked)) {
            return false;
        }
        candidates.append(candidate);
    }
    return true;
}

QStringList readStrings(const Json &object, QLatin1String key)
{
    QStringList strings;
    const QJsonArray array = object.value(key).toArray();
    for (const auto &value : array) {
        strings.append(value.toString());
    }
    return strings;
}

} // namespace

QByteArray toJson(const ActivationState &state)
{
    QJsonArray candidates;
    for (const Candidate &candidate : state.candidates) {
        candidates.append(toObject(candidate));
    }
    const Json object{
        {QStringLiteral("version"), version},
        {QStringLiteral("phase"), int(state.phase)},
        {QStringLiteral("stage"), int(state.stage)},
        {QStringLiteral("reason"), int(state.reason)},
        {QStringLiteral("problem"), text(state.problemCode)},
        {QStringLiteral("working_tokens"), state.hasWorkingTokens},
        {QStringLiteral("linked_key"), state.linkedKey},
        {QStringLiteral("candidates"), candidates},
        {QStringLiteral("signed_in_key"), state.signedInKey},
        {QStringLiteral("login"), state.login},
        {QStringLiteral("return_origin"), text(state.returnOrigin)},
        {QStringLiteral("return_allowed"), state.returnAllowed},
        {QStringLiteral("credentials_stored"), state.credentialsStored},
        {QStringLiteral("memory_only"), state.memoryOnly},
        {QStringLiteral("pending_unread"), state.pendingUnread},
        {QStringLiteral("request_token_of"), state.requestTokenOf},
        {QStringLiteral("verifier_of"), state.verifierOf},
        {QStringLiteral("access_token_of"), state.accessTokenOf},
        {QStringLiteral("access_under_way"), state.accessUnderWay},
        {QStringLiteral("access_in_doubt"), state.accessInDoubt},
        {QStringLiteral("lost_keys"), QJsonArray::fromStringList(state.lostKeys)},
        {QStringLiteral("spent"), QJsonArray::fromStringList(state.spent)},
        {QStringLiteral("deadline_at"), state.deadlineAt},
    };
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

Result<ActivationState> fromJson(const QByteArray &json)
{
    ActivationState state;
    if (json.isEmpty()) {
        return state;
    }
    const Json object = QJsonDocument::fromJson(json).object();
    const auto string = [&](const char *key) {
        return object.value(QLatin1String(key)).toString();
    };
    const auto flag = [&](const char *key) {
        return object.value(QLatin1String(key)).toBool();
    };
    const bool readable =
        object.value(QLatin1String("version")).toInt() == version &&
        readEnum(object, QLatin1String("phase"), Phase::Revoked, state.phase) &&
        readEnum(object, QLatin1String("stage"), Stage::CheckingWorkingTokens, state.stage) &&
        readEnum(object, QLatin1String("reason"), lastReason, state.reason) &&
        readCandidates(object, state.candidates);
    if (!readable) {
        return failure("activation.bad-state",
                       QCoreApplication::translate(
                           "Activation", "What was stored about this activation cannot be read. "
                                         "Start it anew with --restart."));
    }
    state.problemCode = string("problem").toLatin1();
    state.hasWorkingTokens = flag("working_tokens");
    state.linkedKey = string("linked_key");
    state.signedInKey = string("signed_in_key");
    state.login = string("login");
    state.returnOrigin = string("return_origin").toLatin1();
    state.returnAllowed = flag("return_allowed");
    state.credentialsStored = flag("credentials_stored");
    state.memoryOnly = flag("memory_only");
    state.pendingUnread = flag("pending_unread");
    state.requestTokenOf = string("request_token_of");
    state.verifierOf = string("verifier_of");
    state.accessTokenOf = string("access_token_of");
    state.accessUnderWay = flag("access_under_way");
    state.accessInDoubt = flag("access_in_doubt");
    state.deadlineAt = object.value(QLatin1String("deadline_at")).toInteger();
    state.lostKeys = readStrings(object, QLatin1String("lost_keys"));
    state.spent = readStrings(object, QLatin1String("spent"));
    return state;
}

} // namespace latchkey::activation
