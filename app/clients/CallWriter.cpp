// SPDX-License-Identifier: Apache-2.0
#include "clients/CallWriter.h"

#include "profile/Profile.h"

#include <QLoggingCategory>
#include <QtConcurrent>

namespace latchkey::clients {

namespace {

Q_LOGGING_CATEGORY(log, "latchkey.clients", QtWarningMsg)

Result<void> writeInto(const QString &folder, const QList<CallCount> &counts)
{
    return profile::Profile::open(folder).and_then(
        [&](const auto &profile) { return CallBook(*profile).write(counts); });
}

} // namespace

CallWriter::CallWriter(QString folder, Clock clock, std::chrono::milliseconds every,
                       QObject *parent)
    : QObject(parent)
    , m_folder(std::move(folder))
    , m_clock(std::move(clock))
{
    m_oneThread.setMaxThreadCount(1);
    m_soon.setSingleShot(true);
    m_soon.setInterval(every);
    connect(&m_soon, &QTimer::timeout, this, &CallWriter::write);
    connect(&m_writing, &QFutureWatcherBase::finished, this, &CallWriter::finish);
}

CallWriter::~CallWriter()
{
    m_writing.disconnect(this);
    m_oneThread.waitForDone();
    if (!m_underWay.isEmpty() && !m_writing.result()) {
        m_tally.add(m_underWay);
    }
    if (!m_tally.isEmpty()) {
        static_cast<void>(writeInto(m_folder, m_tally.take()));
    }
}

void CallWriter::count(const QString &client, const QByteArray &route, int status,
                       const QByteArray &code)
{
    m_tally.count(client, route, status, code, m_clock());
    if (!m_soon.isActive() && m_underWay.isEmpty()) {
        m_soon.start();
    }
}

void CallWriter::write()
{
    m_underWay = m_tally.take();
    m_writing.setFuture(QtConcurrent::run(&m_oneThread, writeInto, m_folder, m_underWay));
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
