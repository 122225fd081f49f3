// SPDX-License-Identifier: Apache-2.0
#include "exchange/ExchangeFile.h"

#include "base/Random.h"
#include "exchange/Text.h"
#include "profile/DatabaseFile.h"
#include "profile/Sql.h"
#include "system/PrivateFolder.h"

#include <QDir>
#include <QJsonDocument>
#include <QLockFile>

#include <algorithm>
#include <array>
#include <atomic>
#include <chrono>

namespace latchkey::exchange {

using profile::change;
using profile::rows;

namespace {

const QString folderName = QStringLiteral("log");
const QString fileName = QStringLiteral("exchanges.db");
constexpr qsizetype keyOctets = 32;
constexpr qint64 pageBytes = 4096;
constexpr std::chrono::milliseconds patience{5'000};
// What SQLite needs for a row besides its values, about.
constexpr qint64 rowBytes = 64;

enum Share { Proxy, Incoming, Own };

Share shareOf(Kind kind)
{
    return kind == Kind::Proxy ? Proxy : isIncoming(kind) ? Incoming : Own;
}

QString newConnectionName()
{
    static std::atomic<int> count = 0;
    return QStringLiteral("latchkey-log-%1").arg(++count);
}

Result<void> pragmas(const QSqlDatabase &database, const QStringList &statements)
{
    for (const QString &statement : statements) {
        if (const auto done = rows(database, QStringLiteral("PRAGMA ") + statement); !done) {
            return failure(done.error());
        }
    }
    return {};
}

// What goes is zeroed, and the space given back: nobody reads there what was cleared.
Result<void> setConnectionUp(const QSqlDatabase &database, const LogBounds &bounds)
{
    return pragmas(database,
                   {QStringLiteral("secure_delete = ON"), QStringLiteral("synchronous = NORMAL"),
                    QStringLiteral("cache_size = -512"), QStringLiteral("wal_autocheckpoint = 256"),
                    QStringLiteral("journal_size_limit = 1048576"),
                    QStringLiteral("max_page_count = %1").arg(bounds.ofFile / pageBytes)});
}

tl::unexpected<Problem> damaged(const QString &detail)
{
    return failure("log.damaged",
                   Text::tr("The log of calls is damaged. Nothing else is. Clear it: it is then "
                            "put aside, and a new one is begun."),
                   detail);
}

// Of a damaged database nobody should think that it is the profile's own.
template <typename T>
Result<T> ofLog(Result<T> done)
{
    const bool isDamage = !done && done.error().code == "profile.damaged";
    return isDamage ? Result<T>(damaged(done.error().detail)) : std::move(done);
}

template <typename T>
bool isDamaged(const Result<T> &done)
{
    return !done && done.error().code == "log.damaged";
}

bool hasTables(const QSqlDatabase &database)
{
    const auto key = rows(database, QStringLiteral("SELECT 1 FROM meta WHERE name = 'key'"));
    return key && !key->isEmpty();
}

Result<void> makeTables(const QSqlDatabase &database)
{
    return profile::inTransaction(database, [&database]() -> Result<void> {
        for (const auto &sql :
             {QStringLiteral("CREATE TABLE IF NOT EXISTS meta "
                             "(name TEXT PRIMARY KEY, value BLOB NOT NULL) STRICT"),
              QStringLiteral("CREATE TABLE IF NOT EXISTS exchanges ("
                             "number INTEGER PRIMARY KEY AUTOINCREMENT, integration TEXT NOT NULL, "
                             "share INTEGER NOT NULL, kind TEXT NOT NULL, at INTEGER NOT NULL, "
                             "status INTEGER NOT NULL, failed INTEGER NOT NULL, "
                             "size INTEGER NOT NULL, value TEXT NOT NULL) STRICT"),
              QStringLiteral("CREATE INDEX IF NOT EXISTS by_share ON exchanges "
                             "(share, number, size)")}) {
            if (const auto made = change(database, sql); !made) {
                return failure(made.error());
            }
        }
        return change(database, QStringLiteral("INSERT OR IGNORE INTO meta VALUES ('key', ?)"),
                      {randomOctets(keyOctets)})
            .map([](qint64) {});
    });
}

} // namespace

ExchangeFile::ExchangeFile(QString connection, const LogBounds &bounds)
    : m_connection(std::move(connection))
    , m_bounds(bounds)
{}

ExchangeFile::~ExchangeFile()
{
    QSqlDatabase::database(m_connection, false).close();
    QSqlDatabase::removeDatabase(m_connection);
}

QString ExchangeFile::pathIn(const QString &folder)
{
    return QDir(folder).filePath(folderName + QLatin1Char('/') + fileName);
}

Result<std::unique_ptr<ExchangeFile>> ExchangeFile::open(const QString &folder,
                                                         const LogBounds &bounds)
{
    auto opened = openOnce(folder, bounds);
    return isDamaged(opened) ? mend(folder, bounds) : std::move(opened);
}

// One program at a time: the second finds what the first began anew.
Result<std::unique_ptr<ExchangeFile>> ExchangeFile::mend(const QString &folder,
                                                         const LogBounds &bounds)
{
    const QString path = pathIn(folder);
    QLockFile lock(path + QStringLiteral(".mending"));
    lock.tryLock(int(patience.count()));
    auto opened = openOnce(folder, bounds);
    const auto whole = opened ? (*opened)->checked() : failure(opened.error());
    if (whole || !isDamaged(whole)) {
        return opened;
    }
    opened = failure(whole.error()); // closed
    const auto aside = profile::putDatabaseAside(path);
    if (!aside) {
        return opened;
    }
    opened = openOnce(folder, bounds);
    if (opened) {
        (*opened)->m_putAside = *aside;
    }
    return opened;
}

Result<std::unique_ptr<ExchangeFile>> ExchangeFile::openOnce(const QString &folder,
                                                             const LogBounds &bounds)
{
    const QString path = pathIn(folder);
    auto isPrivate =
        system::makePrivateFolder(QDir(folder).filePath(folderName), fileName).and_then([&] {
            system::tightenFile(path + QLatin1String("-wal"));
            system::tightenFile(path + QLatin1String("-shm"));
            return system::makePrivateFile(path);
        });
    if (!isPrivate) {
        return failure(isPrivate.error());
    }
    std::unique_ptr<ExchangeFile> file(new ExchangeFile(newConnectionName(), bounds));
    QSqlDatabase database =
        QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), file->m_connection);
    database.setDatabaseName(path);
    database.setConnectOptions(QStringLiteral("QSQLITE_BUSY_TIMEOUT=%1").arg(patience.count()));
    if (!database.open()) {
        return ofLog<std::unique_ptr<ExchangeFile>>(
            failure(profile::problemOf(database.lastError())));
    }
    const auto whole = ofLog(file->prepare()).and_then([&file] { return file->key(); });
    if (whole) {
        file->dropWhatIsOld();
    }
    return whole ? Result<std::unique_ptr<ExchangeFile>>(std::move(file)) : failure(whole.error());
}

// Where nothing is written for weeks, too. Asked of the first row, as reading should not have to
// wait for whoever writes; where it fails, it goes at the next time.
void ExchangeFile::dropWhatIsOld() const
{
    const qint64 oldest = m_bounds.clock() - m_bounds.maxAgeMs;
    const auto first =
        rows(database(), QStringLiteral("SELECT at FROM exchanges ORDER BY number LIMIT 1"));
    if (first && !first->isEmpty() && first->constFirst().value(0).toLongLong() < oldest) {
        static_cast<void>(
            change(database(), QStringLiteral("DELETE FROM exchanges WHERE at < ?"), {oldest}));
    }
}

Result<void> ExchangeFile::checked() const
{
    const auto found = rows(database(), QStringLiteral("PRAGMA quick_check(1)"));
    const bool isWhole = found && !found->isEmpty() &&
                         found->constFirst().value(0).toString() == QLatin1String("ok");
    return isWhole ? Result<void>()
           : found ? damaged(QStringLiteral("quick_check"))
                   : ofLog(found.map([](const auto &) {}));
}

QSqlDatabase ExchangeFile::database() const
{
    return QSqlDatabase::database(m_connection, false);
}

// One program at a time makes what all then find; whoever finds it takes no lock.
Result<void> ExchangeFile::prepare() const
{
    if (!hasTables(database())) {
        QLockFile lock(database().databaseName() + QStringLiteral(".lock"));
        lock.tryLock(int(patience.count()));
        auto made = hasTables(database())
                        ? Result<void>()
                        : pragmas(database(), {QStringLiteral("auto_vacuum = FULL"),
                                               QStringLiteral("journal_mode = WAL")})
                              .and_then([this] { return makeTables(database()); });
        if (!made) {
            return made;
        }
    }
    return setConnectionUp(database(), m_bounds);
}

Result<Secret> ExchangeFile::key() const
{
    return ofLog(rows(database(), QStringLiteral("SELECT value FROM meta WHERE name = 'key'")))
        .and_then([](const QList<QSqlRecord> &found) -> Result<Secret> {
            if (found.isEmpty()) {
                return damaged(QStringLiteral("no key"));
            }
            return Secret(found.constFirst().value(0).toByteArray());
        });
}

// SQLite: of commits by other connections.
Result<qint64> ExchangeFile::version() const
{
    return ofLog(rows(database(), QStringLiteral("PRAGMA data_version")))
        .map([](const QList<QSqlRecord> &found) {
            return found.isEmpty() ? 0 : found.constFirst().value(0).toLongLong();
        });
}

Result<void> ExchangeFile::append(const QList<Exchange> &exchanges, qint64 now)
{
    const auto work = [this, &exchanges, now] {
        return insert(exchanges).and_then([this, now] { return prune(now); });
    };
    return ofLog(profile::inTransaction(database(), work));
}

Result<void> ExchangeFile::insert(const QList<Exchange> &exchanges) const
{
    for (const Exchange &each : exchanges) {
        const QByteArray value = QJsonDocument(toJson(each)).toJson(QJsonDocument::Compact);
        const auto inserted =
            change(database(),
                   QStringLiteral("INSERT INTO exchanges "
                                  "(integration, share, kind, at, status, failed, size, value) "
                                  "VALUES (?, ?, ?, ?, ?, ?, ?, ?)"),
                   {each.integration, int(shareOf(each.kind)),
                    QString::fromLatin1(nameOf(each.kind)), each.at, each.status,
                    int(isFailed(each)), value.size() + rowBytes, QString::fromUtf8(value)});
        if (!inserted) {
            return failure(inserted.error());
        }
    }
    return {};
}

// Of what is too much the oldest goes, and a tenth of the room with it, so that it is not looked
// for again at every call.
Result<void> ExchangeFile::prune(qint64 now) const
{
    const std::array limits{m_bounds.ofProxy, m_bounds.ofIncoming, m_bounds.ofOwn};
    for (const Share share : {Proxy, Incoming, Own}) {
        const qint64 limit = limits[share];
        const auto held =
            rows(database(), QStringLiteral("SELECT total(size) FROM exchanges WHERE share = ?"),
                 {int(share)});
        if (!held) {
            return failure(held.error());
        }
        if (held->constFirst().value(0).toLongLong() <= limit) {
            continue;
        }
        const auto dropped = change(
            database(),
            QStringLiteral("DELETE FROM exchanges WHERE share = ? AND number <= "
                           "(SELECT max(number) FROM (SELECT number, sum(size) OVER "
                           "(ORDER BY number DESC) AS so_far FROM exchanges WHERE share = ?) "
                           "WHERE so_far > ?)"),
            {int(share), int(share), limit - limit / 10});
        if (!dropped) {
            return failure(dropped.error());
        }
    }
    return change(database(), QStringLiteral("DELETE FROM exchanges WHERE at < ?"),
                  {now - m_bounds.maxAgeMs})
        .map([](qint64) {});
}

Result<QList<Exchange>> ExchangeFile::read(const ExchangeFilter &filter) const
{
    constexpr int pieceRows = 500;
    QList<Exchange> found;
    ExchangeFilter left = filter;
    while (found.size() < filter.most) {
        Condition condition = conditionOf(left);
        condition.values.append(pieceRows);
        const auto piece = rows(database(),
                                QStringLiteral("SELECT number, value FROM exchanges WHERE ") +
                                    condition.sql + QStringLiteral(" ORDER BY number DESC LIMIT ?"),
                                condition.values);
        if (!piece) {
            return ofLog<QList<Exchange>>(failure(piece.error()));
        }
        for (const QSqlRecord &row : *piece) {
            left.before = row.value(0).toLongLong();
            auto each =
                exchangeFrom(QJsonDocument::fromJson(row.value(1).toString().toUtf8()).object());
            if (each && found.size() < filter.most) {
                each->number = left.before;
                if (passes(*each, filter)) {
                    found.append(*each);
                }
            }
        }
        if (piece->size() < pieceRows) {
            break;
        }
    }
    std::reverse(found.begin(), found.end());
    return found;
}

Result<void> ExchangeFile::clear(const QString &integration)
{
    const auto cleared =
        integration.isEmpty()
            ? change(database(), QStringLiteral("DELETE FROM exchanges"))
            : change(database(), QStringLiteral("DELETE FROM exchanges WHERE integration = ?"),
                     {integration});
    // the log of changes still has it until it is begun anew
    return ofLog(cleared.and_then([this](qint64) {
        return pragmas(database(), {QStringLiteral("wal_checkpoint(TRUNCATE)")});
    }));
}

Result<void> clearLog(const QString &folder, const QString &integration)
{
    if (!QFile::exists(ExchangeFile::pathIn(folder))) {
        return {};
    }
    const auto cleared = ExchangeFile::open(folder).and_then(
        [&integration](const auto &file) { return file->clear(integration); });
    return isDamaged(cleared) ? ExchangeFile::mend(folder).map([](const auto &) {}) : cleared;
}

} // namespace latchkey::exchange
