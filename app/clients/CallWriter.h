// SPDX-License-Identifier: Apache-2.0
// Writes down what was called without ever keeping a call waiting.
#pragma once

#include "base/Clock.h"
#include "clients/CallBook.h"

#include <QFutureWatcher>
#include <QObject>
#include <QThreadPool>
#include <QTimer>

#include <chrono>
#include <memory>
#include <optional>

namespace latchkey::clients {

// Counts in memory; every few seconds, where there was a call, on a thread of its own, since
// another program may hold the database for seconds.
class CallWriter : public QObject
{
    Q_OBJECT
public:
    static constexpr std::chrono::seconds writesEvery{5};

    // `folder` is the profile's.
    explicit CallWriter(QString folder, Clock clock = systemClock(),
                        std::chrono::milliseconds every = writesEvery, QObject *parent = nullptr);
    // Waits until everything is written, or cannot be.
    ~CallWriter() override;

    // `route` as routeText() makes it.
    void count(const QString &client, const QByteArray &route, int status, const QByteArray &code);

    // These are all clients that there are: what others called is forgotten.
    void keepOnly(const QStringList &clients);

Q_SIGNALS:
    // What was counted before is in the database.
    void written();

private:
    class Book;

    void write();
    void finish();

    const Clock m_clock;
    CallTally m_tally;
    QList<CallCount> m_underWay; // being written
    QTimer m_soon;
    QThreadPool m_oneThread;
    std::shared_ptr<Book> m_book; // of that thread
    QFutureWatcher<Result<void>> m_writing;
};

} // namespace latchkey::clients
