// SPDX-License-Identifier: Apache-2.0
#include "clients/CallWriter.h"

#include <QLoggingCategory>
#include <QtConcurrent>

namespace latchkey::clients {

namespace {

Q_LOGGING_CATEGORY(log, "latchkey.clients", QtWarningMsg)

} // namespace

// The database as the thread that writes has it: opened when it is first wanted, and again after it
// failed.
class CallWriter::Book
{
public:
    explicit Book(QString folder)
        : m_folder(std::move(folder))
    {}

    template <typename Work>
    Result<void> with(Work &&work)
    {
        if (!m_open) {
            auto opened = CallBook::open(m_folder);
            if (!opened) {
                return failure(opened.error());
            }
            m_open = std::move(*opened);
        }
        Result<void> done = work(*m_open);
        if (!done) {
            m_open.reset();
        }
        return done;
    }

    void close() { m_open.reset(); }

private:
    const QString m_folder;
    std::optional<CallBook> m_open;
};

CallWriter::CallWriter(QString folder, Clock clock, std::chrono::milliseconds every,
                       QObject *parent)
    : QObject(parent)
    , m_clock(std::move(clock))
    , m_book(std::make_shared<Book>(std::move(folder)))
{
    m_oneThread.setMaxThreadCount(1);
    m_oneThread.setExpiryTimeout(-1); // the same one for good: the database is its
    m_soon.setSingleShot(true);
    m_soon.setInterval(every);
    connect(&m_soon, &QTimer::timeout, this, &CallWriter::write);
    connect(&m_writing, &QFutureWatcherBase::finished, this, &CallWriter::finish);
}

CallWriter::~CallWriter()
{
    m_writing.disconnect(this);
    m_writing.waitForFinished();
    if (!m_underWay.isEmpty() && !m_writing.result()) {
        m_tally.add(m_underWay);
    }
    static_cast<void>(QtConcurrent::run(&m_oneThread, [book = m_book, counts = m_tally.take()] {
        if (!counts.isEmpty()) {
            static_cast<void>(book->with([&](CallBook &open) { return open.write(counts); }));
        }
        book->close();
    }));
    m_oneThread.waitForDone();
}

void CallWriter::count(const QString &client, const QByteArray &route, int status,
                       const QByteArray &code)
{
    m_tally.count(client, route, status, code, m_clock());
    if (!m_soon.isActive() && m_underWay.isEmpty()) {
        m_soon.start();
    }
}

void CallWriter::keepOnly(const QStringList &clients)
{
    m_tally.keepOnly(clients);
    static_cast<void>(QtConcurrent::run(&m_oneThread, [book = m_book, clients] {
        static_cast<void>(book->with([&](CallBook &open) { return open.keepOnly(clients); }));
    }));
}

void CallWriter::write()
{
    m_underWay = m_tally.take();
    m_writing.setFuture(QtConcurrent::run(&m_oneThread, [book = m_book, counts = m_underWay] {
        return book->with([&](CallBook &open) { return open.write(counts); });
    }));
}

// What cannot be written now is tried again with what comes.
void CallWriter::finish()
{
    const Result<void> done = m_writing.result();
    if (!done) {
        qCWarning(log) << "calls cannot be counted now:" << done.error().code;
        m_tally.add(m_underWay);
    }
    m_underWay.clear();
    if (!m_tally.isEmpty()) {
        m_soon.start();
    }
    if (done) {
        Q_EMIT written();
    }
}

} // namespace latchkey::clients
