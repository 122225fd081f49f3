// SPDX-License-Identifier: Apache-2.0
#include "profile/Migrations.h"

#include "profile/Sql.h"

#include <QCoreApplication>
#include <QStringList>

#include <array>

namespace latchkey::profile {

namespace {

// Appended to, never edited: a released version is on people's disks.
const std::array<QStringList, 14> &versions()
{
    static const std::array<QStringList, 14> all = {{
        {
            QStringLiteral("CREATE TABLE setting ("
                           " key TEXT PRIMARY KEY NOT NULL,"
                           " value TEXT NOT NULL) STRICT"),
            QStringLiteral("CREATE TABLE login ("
                           " name TEXT PRIMARY KEY NOT NULL,"
                           " salt BLOB NOT NULL,"
                           " rounds INTEGER NOT NULL,"
                           " hash BLOB NOT NULL,"
                           " created_at INTEGER NOT NULL) STRICT"),
            QStringLiteral("CREATE TABLE integration ("
                           " id TEXT PRIMARY KEY NOT NULL,"
                           " name TEXT NOT NULL UNIQUE COLLATE NOCASE,"
                           " email TEXT NOT NULL,"
                           " store_url TEXT NOT NULL,"
                           " allows_cleartext INTEGER NOT NULL,"
                           " callback_key TEXT NOT NULL UNIQUE,"
                           " identity_key TEXT NOT NULL UNIQUE,"
                           " created_at INTEGER NOT NULL,"
                           " store_base_url BLOB NOT NULL DEFAULT x'',"
                           " signature_base_url BLOB NOT NULL DEFAULT x'',"
                           " dialect TEXT NOT NULL DEFAULT '',"
                           " signature_method TEXT NOT NULL DEFAULT '',"
                           " clock_skew_seconds INTEGER NOT NULL DEFAULT 0,"
                           " login TEXT NOT NULL DEFAULT '',"
                           " activation_state BLOB NOT NULL DEFAULT x'') STRICT"),
            QStringLiteral("CREATE TABLE allowed_origin ("
                           " integration TEXT NOT NULL REFERENCES integration ON DELETE CASCADE,"
                           " origin TEXT NOT NULL,"
                           " PRIMARY KEY (integration, origin)) STRICT"),
            QStringLiteral("CREATE TABLE timeline ("
                           " id INTEGER PRIMARY KEY,"
                           " integration TEXT NOT NULL REFERENCES integration ON DELETE CASCADE,"
                           " time INTEGER NOT NULL,"
                           " step TEXT NOT NULL,"
                           " ok INTEGER NOT NULL,"
                           " text TEXT NOT NULL,"
                           " detail TEXT NOT NULL,"
                           " took_ms INTEGER NOT NULL) STRICT"),
            QStringLiteral("CREATE INDEX timeline_of_integration ON timeline (integration, id)"),
        },
        {
            QStringLiteral("ALTER TABLE integration ADD COLUMN admin_url TEXT NOT NULL DEFAULT ''"),
        },
        {
            QStringLiteral("CREATE TABLE selection ("
                           " integration TEXT PRIMARY KEY NOT NULL"
                           "  REFERENCES integration ON DELETE CASCADE,"
                           " is_all INTEGER NOT NULL DEFAULT 0,"
                           " ids TEXT NOT NULL DEFAULT '',"
                           " sources TEXT NOT NULL DEFAULT '',"
                           " granted_is_all INTEGER NOT NULL DEFAULT 0,"
                           " granted_ids TEXT NOT NULL DEFAULT '',"
                           " granted_at INTEGER NOT NULL DEFAULT 0) STRICT"),
        },
        {
            // text and detail are only read from here on: what was worded once stays as it is
            QStringLiteral("ALTER TABLE timeline ADD COLUMN reason TEXT NOT NULL DEFAULT ''"),
            QStringLiteral("ALTER TABLE timeline ADD COLUMN code TEXT NOT NULL DEFAULT ''"),
            QStringLiteral("ALTER TABLE timeline ADD COLUMN dialect TEXT NOT NULL DEFAULT ''"),
            QStringLiteral("ALTER TABLE timeline ADD COLUMN status INTEGER NOT NULL DEFAULT 0"),
            QStringLiteral("ALTER TABLE integration"
                           " ADD COLUMN last_call_at INTEGER NOT NULL DEFAULT 0"),
            QStringLiteral("UPDATE integration SET last_call_at = coalesce("
                           "(SELECT time FROM timeline WHERE timeline.integration = integration.id"
                           " AND ok = 1 AND step IN ('call', 'proved')"
                           " ORDER BY timeline.id DESC LIMIT 1), 0)"),
        },
        {
            QStringLiteral("ALTER TABLE timeline ADD COLUMN more INTEGER NOT NULL DEFAULT 0"),
            QStringLiteral("ALTER TABLE timeline ADD COLUMN last_time INTEGER NOT NULL DEFAULT 0"),
        },
        {
            // where the store's code is, and its number for the integration when it was last seen
            QStringLiteral("CREATE TABLE store_place ("
                           " integration TEXT PRIMARY KEY NOT NULL"
                           "  REFERENCES integration ON DELETE CASCADE,"
                           " place TEXT NOT NULL,"
                           " consented_at INTEGER NOT NULL DEFAULT 0,"
                           " integration_there INTEGER NOT NULL DEFAULT 0) STRICT"),
        },
        {
            // written is JSON, empty where no module was written yet
            QStringLiteral("CREATE TABLE module ("
                           " integration TEXT PRIMARY KEY NOT NULL"
                           "  REFERENCES integration ON DELETE CASCADE,"
                           " vendor TEXT NOT NULL DEFAULT '',"
                           " name TEXT NOT NULL DEFAULT '',"
                           " commerce TEXT NOT NULL DEFAULT '',"
                           " style TEXT NOT NULL DEFAULT '',"
                           " written TEXT NOT NULL DEFAULT '') STRICT"),
        },
        {
            // how the store's call gets to this computer
            QStringLiteral("ALTER TABLE integration ADD COLUMN way TEXT NOT NULL DEFAULT 'local'"),
            QStringLiteral("ALTER TABLE integration ADD COLUMN way_server TEXT NOT NULL"
                           " DEFAULT ''"),
            QStringLiteral("ALTER TABLE integration ADD COLUMN way_server_port INTEGER NOT NULL"
                           " DEFAULT 0"),
            QStringLiteral(
                "ALTER TABLE integration ADD COLUMN way_port INTEGER NOT NULL DEFAULT 0"),
            QStringLiteral("ALTER TABLE integration ADD COLUMN way_address TEXT NOT NULL"
                           " DEFAULT ''"),
            QStringLiteral("ALTER TABLE integration ADD COLUMN way_url TEXT NOT NULL DEFAULT ''"),
        },
        {
            // of all stores at an origin; the password itself is in the keychain
            QStringLiteral("CREATE TABLE store_access ("
                           " origin TEXT PRIMARY KEY NOT NULL,"
                           " trusted_ca TEXT NOT NULL DEFAULT '',"
                           " has_basic INTEGER NOT NULL DEFAULT 0) STRICT"),
        },
        {
            // what is watched, and the last answers
            QStringLiteral("CREATE TABLE watch ("
                           " integration TEXT PRIMARY KEY NOT NULL"
                           "  REFERENCES integration ON DELETE CASCADE,"
                           " every_seconds INTEGER NOT NULL DEFAULT 0,"
                           " renew_seconds INTEGER NOT NULL DEFAULT 0,"
                           " reminded_at INTEGER NOT NULL DEFAULT 0) STRICT"),
            QStringLiteral("CREATE TABLE watch_answer ("
                           " id INTEGER PRIMARY KEY,"
                           " integration TEXT NOT NULL REFERENCES integration ON DELETE CASCADE,"
                           " time INTEGER NOT NULL,"
                           " code TEXT NOT NULL,"
                           " status INTEGER NOT NULL,"
                           " took_ms INTEGER NOT NULL) STRICT"),
            QStringLiteral("CREATE INDEX watch_answer_of_integration"
                           " ON watch_answer (integration, id)"),
        },
        {
            // who may call a store through the signing proxy, and what was called: never a value
            QStringLiteral("CREATE TABLE proxy_doors ("
                           " integration TEXT PRIMARY KEY NOT NULL"
                           "  REFERENCES integration ON DELETE CASCADE,"
                           " is_on INTEGER NOT NULL DEFAULT 0,"
                           " graphql INTEGER NOT NULL DEFAULT 0,"
                           " soap INTEGER NOT NULL DEFAULT 0) STRICT"),
            QStringLiteral("CREATE TABLE proxy_client ("
                           " id TEXT PRIMARY KEY NOT NULL,"
                           " integration TEXT NOT NULL REFERENCES integration ON DELETE CASCADE,"
                           " name TEXT NOT NULL,"
                           " key_hash BLOB NOT NULL UNIQUE,"
                           " created_at INTEGER NOT NULL,"
                           " revoked_at INTEGER NOT NULL DEFAULT 0,"
                           " reads_only INTEGER NOT NULL DEFAULT 0,"
                           " routes TEXT NOT NULL DEFAULT '',"
                           " calls_a_minute INTEGER NOT NULL DEFAULT 0,"
                           " until INTEGER NOT NULL DEFAULT 0,"
                           " last_use_at INTEGER NOT NULL DEFAULT 0,"
                           " calls INTEGER NOT NULL DEFAULT 0) STRICT"),
            QStringLiteral("CREATE INDEX proxy_client_of_integration"
                           " ON proxy_client (integration)"),
            QStringLiteral("CREATE TABLE proxy_call ("
                           " client TEXT NOT NULL REFERENCES proxy_client ON DELETE CASCADE,"
                           " day INTEGER NOT NULL,"
                           " route TEXT NOT NULL,"
                           " status INTEGER NOT NULL,"
                           " code TEXT NOT NULL,"
                           " calls INTEGER NOT NULL,"
                           " PRIMARY KEY (client, day, route, status, code)) STRICT"),
        },
        {
            // what was called has a database of its own (clients/CallBook)
            QStringLiteral("DROP TABLE proxy_call"),
            QStringLiteral("ALTER TABLE proxy_client DROP COLUMN last_use_at"),
            QStringLiteral("ALTER TABLE proxy_client DROP COLUMN calls"),
        },
        {
            // what a person called by hand: never a value, a body or an answer
            QStringLiteral("CREATE TABLE request ("
                           " id INTEGER PRIMARY KEY,"
                           " integration TEXT NOT NULL REFERENCES integration ON DELETE CASCADE,"
                           " method TEXT NOT NULL,"
                           " path TEXT NOT NULL,"
                           " search TEXT NOT NULL DEFAULT '',"
                           " last_at INTEGER NOT NULL DEFAULT 0,"
                           " status INTEGER NOT NULL DEFAULT 0,"
                           " is_favourite INTEGER NOT NULL DEFAULT 0,"
                           " UNIQUE (integration, method, path, search)) STRICT"),
        },
        {
            // what a store gets of all programs together
            QStringLiteral("CREATE TABLE proxy_store_limits ("
                           " integration TEXT PRIMARY KEY NOT NULL"
                           "  REFERENCES integration ON DELETE CASCADE,"
                           " calls_at_once INTEGER NOT NULL,"
                           " calls_a_minute INTEGER NOT NULL) STRICT"),
        },
    }};
    return all;
}

Result<int> versionOf(const QSqlDatabase &database)
{
    return rows(database, QStringLiteral("PRAGMA user_version"))
        .map([](const QList<QSqlRecord> &found) {
            return found.isEmpty() ? 0 : found.first().value(0).toInt();
        });
}

Result<void> runAll(const QSqlDatabase &database, const QStringList &statements)
{
    for (const QString &statement : statements) {
        if (const auto done = change(database, statement); !done) {
            return failure(done.error());
        }
    }
    return {};
}

// Takes the database one version on, unless another process was quicker.
Result<void> takeOneStep(const QSqlDatabase &database, int from, QStringList statements)
{
    return inTransaction(database, [&]() -> Result<void> {
        const auto now = versionOf(database);
        if (!now) {
            return failure(now.error());
        }
        if (*now != from) {
            return {};
        }
        statements << QStringLiteral("PRAGMA user_version = %1").arg(from + 1);
        return runAll(database, statements);
    });
}

} // namespace

int databaseVersion()
{
    return int(versions().size());
}

Result<void> migrate(const QSqlDatabase &database)
{
    return migrate(database, versions());
}

Result<void> migrate(const QSqlDatabase &database, std::span<const QStringList> steps)
{
    auto version = versionOf(database);
    if (version && *version < 0) {
        return failure(impossibleVersion, {}, QStringLiteral("database version %1").arg(*version));
    }
    const int newest = int(steps.size());
    while (version && *version < newest) {
        if (auto stepped = takeOneStep(database, *version, steps[size_t(*version)]); !stepped) {
            return stepped;
        }
        version = versionOf(database);
    }
    if (!version) {
        return failure(version.error());
    }
    if (*version > newest) {
        return failure(
            "profile.too-new",
            QCoreApplication::translate(
                "Profile",
                "This profile was used with a newer Latchkey, and this one cannot read all of it. "
                "Install the newer version again, or choose another profile folder."),
            QStringLiteral("database version %1, this program's is %2").arg(*version).arg(newest));
    }
    return {};
}

} // namespace latchkey::profile
