// SPDX-License-Identifier: Apache-2.0
#include "profile/Sql.h"

#include "profile/Text.h"

#include <QSqlDriver>
#include <QSqlQuery>

namespace latchkey::profile {

namespace {

// SQLite's primary result codes (sqlite.org/rescode.html); the upper bits say more.
enum SqliteCode {
    Busy = 5,
    Locked = 6,
    Corrupt = 11,
    Constraint = 19,
    NotADatabase = 26,
};

QVariant neverNull(const QVariant &value)
{
    if (value.typeId() == QMetaType::QString && value.toString().isNull()) {
        return QStringLiteral("");
    }
    if (value.typeId() == QMetaType::QByteArray && value.toByteArray().isNull()) {
        return QByteArray("");
    }
    return value;
}

Result<QSqlQuery> run(const QSqlDatabase &database, const QString &sql, const QVariantList &values)
{
    QSqlQuery query(database);
    query.setForwardOnly(true);
    if (!query.prepare(sql)) {
        return failure(problemOf(query.lastError()));
    }
    for (const QVariant &value : values) {
        query.addBindValue(neverNull(value));
    }
    if (!query.exec()) {
        return failure(problemOf(query.lastError()));
    }
    return query;
}

// On the connection's driver: whether a transaction is open is a fact of the connection.
constexpr char isOpenProperty[] = "latchkeyTransaction";

void setOpen(const QSqlDatabase &database, bool isOpen)
{
    database.driver()->setProperty(isOpenProperty, isOpen);
}

} // namespace

Problem problemOf(const QSqlError &error)
{
    const QString detail =
        QStringLiteral("SQLite %1: %2").arg(error.nativeErrorCode(), error.databaseText());
    switch (error.nativeErrorCode().toInt() & 0xff) {
    case Busy:
    case Locked:
        return {"profile.busy",
                Text::tr("Another Latchkey keeps writing to this profile. Try again; if that does "
                         "not help, close the other program."),
                detail};
    case Constraint:
        return {"profile.conflict", Text::tr("The profile already holds an entry of that name."),
                detail};
    case Corrupt:
    case NotADatabase:
        return {"profile.damaged",
                Text::tr("The profile's database is damaged. Restore a copy of the profile folder, "
                         "or move the folder away and set up the integrations again."),
                detail};
    default:
        return {"profile.write-failed",
                Text::tr(
                    "The profile's database cannot be written. Check that its disk is not full and "
                    "not read-only, then try again."),
                detail};
    }
}

Result<QList<QSqlRecord>> rows(const QSqlDatabase &database, const QString &sql,
                               const QVariantList &values)
{
    auto query = run(database, sql, values);
    if (!query) {
        return failure(query.error());
    }
    QList<QSqlRecord> found;
    while (query->next()) {
        found.append(query->record());
    }
    if (query->lastError().isValid()) {
        return failure(problemOf(query->lastError()));
    }
    return found;
}

Result<qint64> change(const QSqlDatabase &database, const QString &sql, const QVariantList &values)
{
    return run(database, sql, values).map([](const QSqlQuery &query) {
        return qint64(query.numRowsAffected());
    });
}

Result<void> begin(const QSqlDatabase &database)
{
    return change(database, QStringLiteral("BEGIN IMMEDIATE")).map([&](qint64) {
        setOpen(database, true);
    });
}

Result<void> commit(const QSqlDatabase &database)
{
    return change(database, QStringLiteral("COMMIT")).map([&](qint64) {
        setOpen(database, false);
    });
}

void undo(const QSqlDatabase &database)
{
    setOpen(database, false);
    static_cast<void>(change(database, QStringLiteral("ROLLBACK")));
}

bool isInTransaction(const QSqlDatabase &database)
{
    return database.driver()->property(isOpenProperty).toBool();
}

} // namespace latchkey::profile
