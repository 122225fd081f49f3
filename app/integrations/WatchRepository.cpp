// SPDX-License-Identifier: Apache-2.0
#include "integrations/WatchRepository.h"

#include "integrations/IntegrationRepository.h"
#include "profile/Profile.h"
#include "profile/Sql.h"

namespace latchkey::integrations {

namespace {

WatchPlan planOf(const QSqlRecord &row)
{
    return {row.value(QStringLiteral("every_seconds")).toLongLong(),
            row.value(QStringLiteral("renew_seconds")).toLongLong(),
            row.value(QStringLiteral("reminded_at")).toLongLong()};
}

WatchAnswer answerOf(const QSqlRecord &row)
{
    return {row.value(QStringLiteral("time")).toLongLong(),
            row.value(QStringLiteral("code")).toString().toLatin1(),
            row.value(QStringLiteral("status")).toInt(),
            row.value(QStringLiteral("took_ms")).toLongLong()};
}

Result<void> mustBeThere(profile::Profile &profile, const QString &id)
{
    return IntegrationRepository(profile).byId(id).map([](const Integration &) {});
}

} // namespace

Result<QMap<QString, WatchPlan>> WatchRepository::plans() const
{
    return profile::rows(m_profile.database(), QStringLiteral("SELECT * FROM watch"))
        .map([](const QList<QSqlRecord> &found) {
            QMap<QString, WatchPlan> plans;
            for (const QSqlRecord &row : found) {
                plans.insert(row.value(QStringLiteral("integration")).toString(), planOf(row));
            }
            return plans;
        });
}

Result<WatchPlan> WatchRepository::plan(const QString &id) const
{
    return mustBeThere(m_profile, id)
        .and_then([&] { return plans(); })
        .map([&id](const QMap<QString, WatchPlan> &all) { return all.value(id); });
}

Result<void> WatchRepository::savePlan(const QString &id, const WatchPlan &plan)
{
    return mustBeThere(m_profile, id).and_then([&]() -> Result<void> {
        return profile::change(m_profile.database(),
                               QStringLiteral("INSERT OR REPLACE INTO watch (integration,"
                                              " every_seconds, renew_seconds, reminded_at)"
                                              " VALUES (?, ?, ?, ?)"),
                               {id, plan.everySeconds, plan.renewSeconds, plan.remindedAt})
            .map([](qint64) {});
    });
}

Result<QList<WatchAnswer>> WatchRepository::answers(const QString &id) const
{
    return mustBeThere(m_profile, id).and_then([&] {
        return profile::rows(m_profile.database(),
                             QStringLiteral("SELECT * FROM watch_answer WHERE integration = ?"
                                            " ORDER BY id"),
                             {id})
            .map([](const QList<QSqlRecord> &found) {
                QList<WatchAnswer> answers;
                for (const QSqlRecord &row : found) {
                    answers.append(answerOf(row));
                }
                return answers;
            });
    });
}

Result<void> WatchRepository::append(const QString &id, const WatchAnswer &answer)
{
    const QSqlDatabase database = m_profile.database();
    return mustBeThere(m_profile, id).and_then([&] {
        return profile::inTransaction(database, [&]() -> Result<void> {
            const auto added = profile::change(
                database,
                QStringLiteral("INSERT INTO watch_answer (integration, time, code, status, took_ms)"
                               " VALUES (?, ?, ?, ?, ?)"),
                {id, answer.time, QString::fromLatin1(answer.code), answer.status, answer.tookMs});
            if (!added) {
                return failure(added.error());
            }
            return profile::change(database,
                                   QStringLiteral("DELETE FROM watch_answer WHERE integration = ?"
                                                  " AND id NOT IN (SELECT id FROM watch_answer"
                                                  " WHERE integration = ? ORDER BY id DESC"
                                                  " LIMIT %1)")
                                       .arg(watchAnswersKept),
                                   {id, id})
                .map([](qint64) {});
        });
    });
}

} // namespace latchkey::integrations
