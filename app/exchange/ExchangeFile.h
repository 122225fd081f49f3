// SPDX-License-Identifier: Apache-2.0
// The log's own database in a profile: what is read of it and written into it.
#pragma once

#include "base/Clock.h"
#include "base/Secret.h"
#include "exchange/Exchange.h"
#include "exchange/ExchangeFilter.h"

#include <QSqlDatabase>

#include <memory>

namespace latchkey::exchange {

// How much is kept. What programs call, what others send us, and our own calls have room of their
// own each, so that none of them pushes another out.
struct LogBounds
{
    qint64 ofProxy = 6LL * 1024 * 1024; // octets as they are written, without what SQLite adds
    qint64 ofIncoming = 4LL * 1024 * 1024;
    qint64 ofOwn = 6LL * 1024 * 1024;
    qint64 ofFile = 20LL * 1024 * 1024; // of the database
    qint64 maxAgeMs = 30LL * 24 * 3600 * 1000;
    Clock clock = systemClock(); // by which that is counted
};

// A connection of its own; it belongs to the thread that opened it. Problems of everything here are
// those of profile/Sql.h and system::makePrivateFile(), but for `log.damaged` in the place of
// `profile.damaged`: nothing else is, and clearLog() begins a new one.
class ExchangeFile
{
public:
    // `folder` is the profile's. Made, with a new key, if it is not there. What is older than the
    // bounds goes. One that is damaged so that it cannot be opened is put aside, as
    // "exchanges.db.damaged-1", and begun anew.
    static Result<std::unique_ptr<ExchangeFile>> open(const QString &folder,
                                                      const LogBounds &bounds = {});
    // The database's path in that profile; whether it is there or not.
    static QString pathIn(const QString &folder);

    // Puts the database in that profile aside and begins a new one, if it still is damaged.
    static Result<std::unique_ptr<ExchangeFile>> mend(const QString &folder,
                                                      const LogBounds &bounds = {});

    ~ExchangeFile();
    ExchangeFile(const ExchangeFile &) = delete;
    ExchangeFile &operator=(const ExchangeFile &) = delete;

    // Where the one is that was put aside when this one was opened; empty if none was.
    QString putAside() const { return m_putAside; }

    // What fingerprints in this log are made with.
    Result<Secret> key() const;

    // Another number than before once somebody else wrote; the same where others only read.
    Result<qint64> version() const;

    // All or none of them, in the order they have; `number` of each does not matter. What is beyond
    // the bounds, or older, goes.
    Result<void> append(const QList<Exchange> &exchanges, qint64 now);

    // Those that pass, the oldest first.
    Result<QList<Exchange>> read(const ExchangeFilter &filter) const;

    // Forgets what is kept of the integration, of all without one; nothing of it stays in the file.
    Result<void> clear(const QString &integration = {});

private:
    ExchangeFile(QString connection, const LogBounds &bounds);
    static Result<std::unique_ptr<ExchangeFile>> openOnce(const QString &folder,
                                                          const LogBounds &bounds);
    QSqlDatabase database() const;
    Result<void> prepare() const;
    Result<void> checked() const;
    void dropWhatIsOld() const;
    Result<void> insert(const QList<Exchange> &exchanges) const;
    Result<void> prune(qint64 now) const;

    QString m_connection;
    LogBounds m_bounds;
    QString m_putAside;
};

// Forgets what is kept of the integration, of all without one, where there is a log at all. One
// that is damaged is put aside whole.
Result<void> clearLog(const QString &folder, const QString &integration);

} // namespace latchkey::exchange
