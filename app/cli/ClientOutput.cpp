// SPDX-License-Identifier: Apache-2.0
#include "cli/ClientOutput.h"

#include "cli/Text.h"
#include "clients/Words.h"

#include <QDateTime>
#include <QJsonArray>

#include <algorithm>

namespace latchkey::cli {

namespace {

using clients::CallCount;
using clients::ClientUse;
using clients::ClientUses;
using clients::ProxyClient;
using clients::Standing;

QString stateWord(Standing standing)
{
    return standing == Standing::Open      ? QStringLiteral("open")
           : standing == Standing::Expired ? QStringLiteral("expired")
                                           : QStringLiteral("revoked");
}

QString timeText(qint64 ms)
{
    return ms == 0
               ? Text::tr("never")
               : QDateTime::fromMSecsSinceEpoch(ms).toString(QStringLiteral("yyyy-MM-dd HH:mm"));
}

QJsonValue timeJson(qint64 ms)
{
    return ms == 0 ? QJsonValue() : QJsonValue(console::isoTime(ms));
}

// Of all days together.
QList<CallCount> summedUp(const QList<CallCount> &counts)
{
    QList<CallCount> sums;
    for (CallCount each : counts) {
        const qint64 day = each.kind.day;
        each.kind.day = 0;
        const auto known = std::find_if(
            sums.begin(), sums.end(), [&](const CallCount &sum) { return sum.kind == each.kind; });
        CallCount &sum =
            known == sums.end() ? sums.emplaceBack(CallCount{each.kind, 0, 0}) : *known;
        sum.calls += each.calls;
        sum.last = std::max(sum.last, day * 86'400'000);
    }
    std::stable_sort(sums.begin(), sums.end(),
                     [](const CallCount &a, const CallCount &b) { return a.calls > b.calls; });
    return sums;
}

QString dayText(qint64 ms)
{
    return QDateTime::fromMSecsSinceEpoch(ms, Qt::UTC).date().toString(Qt::ISODate);
}

// What the program got, where that was not the store's answer with its code.
QString answerText(const CallCount &count)
{
    const QString status =
        count.kind.status == 0 ? Text::tr("none") : QString::number(count.kind.status);
    return count.kind.code.isEmpty()
               ? status
               : status + QLatin1Char(' ') + QString::fromUtf8(count.kind.code);
}

} // namespace

QJsonObject toJson(const ProxyClient &client, const ClientUse &use, qint64 now)
{
    return {{QStringLiteral("id"), client.id},
            {QStringLiteral("integration"), client.integration},
            {QStringLiteral("name"), client.name},
            {QStringLiteral("state"), stateWord(clients::standingOf(client, now))},
            {QStringLiteral("read_only"), client.limits.readsOnly},
            {QStringLiteral("routes"), QJsonArray::fromStringList(client.limits.routes)},
            {QStringLiteral("calls_a_minute"), client.limits.callsAMinute},
            {QStringLiteral("until"), timeJson(client.limits.until)},
            {QStringLiteral("created_at"), timeJson(client.createdAt)},
            {QStringLiteral("revoked_at"), timeJson(client.revokedAt)},
            {QStringLiteral("last_use_at"), timeJson(use.lastAt)},
            {QStringLiteral("calls"), use.calls}};
}

void print(const console::Console &console, const QList<ProxyClient> &clients,
           const ClientUses &uses, qint64 now)
{
    if (console.isJson()) {
        QJsonArray array;
        for (const ProxyClient &each : clients) {
            array.append(toJson(each, uses.value(each.id), now));
        }
        console.array(array);
        return;
    }
    QList<QStringList> rows;
    for (const ProxyClient &each : clients) {
        const ClientUse use = uses.value(each.id);
        rows.append({each.id, clients::standingText(clients::standingOf(each, now)),
                     each.integration, timeText(use.lastAt), QString::number(use.calls),
                     clients::limitsText(each.limits), each.name});
    }
    console.table({Text::tr("CLIENT"), Text::tr("STATE"), Text::tr("INTEGRATION"),
                   Text::tr("LAST USE"), Text::tr("CALLS"), Text::tr("LIMITS"), Text::tr("NAME")},
                  rows);
}

void print(const console::Console &console, const ProxyClient &client, const ClientUse &use,
           const QList<CallCount> &counts)
{
    const QList<CallCount> sums = summedUp(counts);
    if (console.isJson()) {
        QJsonArray routes;
        for (const CallCount &each : sums) {
            routes.append(QJsonObject{{QStringLiteral("route"), QString::fromUtf8(each.kind.route)},
                                      {QStringLiteral("status"), each.kind.status},
                                      {QStringLiteral("code"), QString::fromUtf8(each.kind.code)},
                                      {QStringLiteral("calls"), each.calls},
                                      {QStringLiteral("last_day"), dayText(each.last)}});
        }
        console.object({{QStringLiteral("id"), client.id},
                        {QStringLiteral("last_use_at"), timeJson(use.lastAt)},
                        {QStringLiteral("calls"), use.calls},
                        {QStringLiteral("routes"), routes}});
        return;
    }
    QList<QStringList> rows;
    for (const CallCount &each : sums) {
        rows.append({QString::number(each.calls), answerText(each), dayText(each.last),
                     QString::fromUtf8(each.kind.route)});
    }
    console.table({Text::tr("CALLS"), Text::tr("ANSWER"), Text::tr("LAST DAY"), Text::tr("ROUTE")},
                  rows);
    console.remark(Text::tr("Last use: %1.").arg(timeText(use.lastAt)));
}

} // namespace latchkey::cli
