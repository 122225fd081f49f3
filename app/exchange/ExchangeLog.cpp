// SPDX-License-Identifier: Apache-2.0
#include "exchange/ExchangeLog.h"

#include "exchange/FromWire.h"
#include "exchange/Masker.h"
#include "exchange/Text.h"
#include "exchange/Throttle.h"

#include <QDeadlineTimer>
#include <QDir>
#include <QLoggingCategory>

#include <chrono>
#include <condition_variable>
#include <mutex>
#include <optional>
#include <thread>

namespace latchkey::exchange {

namespace {

using namespace std::chrono_literals;

Q_LOGGING_CATEGORY(log, "latchkey.exchange", QtWarningMsg)

// What waits to be written while the disk does not answer.
constexpr qsizetype mostWaiting = 2'000;
// Before it is tried again where it failed.
constexpr auto rest = 30s;

Problem unwritable(const Problem &why, const QString &folder)
{
    return {"log.unwritable",
            Text::tr("The log of calls cannot be written in %1, so what goes over the wire is not "
                     "kept for now. Everything else works. Check that the disk is not full.")
                .arg(QDir::toNativeSeparators(folder)),
            why.detail.isEmpty() ? QString::fromLatin1(why.code) : why.detail};
}

// Makes one entry of the log of what was told; holds that until then.
using Masking = std::function<Exchange(const Masker &)>;

void wipeAll(QList<web::HttpHeader> &headers)
{
    for (web::HttpHeader &header : headers) {
        wipe(header.value);
    }
}

// What was told of a call, as a copy of its own that is wiped with it.
struct OwnReport
{
    httpcall::CallReport report;

    explicit OwnReport(const httpcall::CallReport &told)
        : report(told)
    {
        for (web::HttpHeader &header : report.headers) {
            header.value = deepCopy(header.value);
        }
        report.body = deepCopy(told.body);
        report.answer = deepCopy(told.answer);
    }
    ~OwnReport()
    {
        wipeAll(report.headers);
        wipe(report.body);
        wipe(report.answer);
    }
    Q_DISABLE_COPY_MOVE(OwnReport)

    static QByteArray deepCopy(const QByteArray &octets)
    {
        return {octets.constData(), octets.size()};
    }
};

} // namespace

class ExchangeLog::Writer
{
public:
    Writer(ExchangeLog &log, QString folder, const LogBounds &bounds)
        : m_log(log)
        , m_folder(std::move(folder))
        , m_bounds(bounds)
    {}

    // Whether one more of these is wanted: asked before anything is done for it.
    std::optional<int> wants(const QString &integration, Kind kind, bool failed)
    {
        const std::lock_guard lock(m_mutex);
        int before = 0;
        const bool isWanted =
            !m_isClosed && m_waiting.size() < mostWaiting &&
            m_throttle.admits(integration, kind, failed, systemClock()(), &before);
        return isWanted ? std::optional(before) : std::nullopt;
    }

    void take(Masking masking)
    {
        const std::lock_guard lock(m_mutex);
        if (m_isClosed || m_waiting.size() >= mostWaiting) {
            return;
        }
        m_waiting.append(std::move(masking));
        if (!m_thread.joinable()) {
            m_thread = std::thread([this] { run(); });
        }
        m_changed.notify_all();
    }

    void flush()
    {
        std::unique_lock lock(m_mutex);
        m_changed.wait(lock, [this] { return m_waiting.isEmpty() && !m_isWriting; });
    }

    void close()
    {
        {
            const std::lock_guard lock(m_mutex);
            m_isClosed = true;
        }
        m_changed.notify_all();
        if (m_thread.joinable()) {
            m_thread.join();
        }
    }

private:
    void run()
    {
        std::unique_lock lock(m_mutex);
        while (true) {
            m_changed.wait(lock, [this] { return m_isClosed || !m_waiting.isEmpty(); });
            if (m_waiting.isEmpty()) {
                break;
            }
            QList<Masking> batch = std::exchange(m_waiting, {});
            m_isWriting = true;
            lock.unlock();
            write(batch);
            batch.clear(); // secrets are in it
            lock.lock();
            m_isWriting = false;
            m_changed.notify_all();
        }
        lock.unlock();
        m_file.reset();
    }

    void write(const QList<Masking> &batch)
    {
        if (!m_rest.hasExpired()) {
            return;
        }
        const Result<void> done = open().and_then([&] {
            QList<Exchange> masked;
            for (const Masking &each : batch) {
                masked.append(each(*m_masker));
            }
            return m_file->append(masked, systemClock()());
        });
        if (done) {
            m_hasFailed = false;
            Q_EMIT m_log.written();
            return;
        }
        m_file.reset();
        m_rest = QDeadlineTimer(rest);
        qCWarning(log) << "exchanges are not kept now:" << done.error().code;
        if (!std::exchange(m_hasFailed, true)) {
            Q_EMIT m_log.failed(unwritable(done.error(), m_folder));
        }
    }

    Result<void> open()
    {
        if (m_file) {
            return {};
        }
        auto opened = ExchangeFile::open(m_folder, m_bounds);
        auto key = opened ? (*opened)->key() : failure(opened.error());
        if (!key) {
            return failure(key.error());
        }
        m_file = std::move(*opened);
        m_masker.emplace(std::move(*key));
        return {};
    }

    ExchangeLog &m_log; // lives as long as the thread
    const QString m_folder;
    const LogBounds m_bounds;

    std::mutex m_mutex;
    std::condition_variable m_changed;
    QList<Masking> m_waiting;
    Throttle m_throttle;
    bool m_isClosed = false;
    bool m_isWriting = false;
    std::thread m_thread;

    // of the thread alone
    std::unique_ptr<ExchangeFile> m_file;
    std::optional<Masker> m_masker; // as long as the file
    QDeadlineTimer m_rest{0};
    bool m_hasFailed = false;
};

ExchangeLog::ExchangeLog(QString folder, QObject *parent)
    : ExchangeLog(std::move(folder), LogBounds(), parent)
{}

ExchangeLog::ExchangeLog(QString folder, const LogBounds &bounds, QObject *parent)
    : QObject(parent)
    , d(std::make_shared<Writer>(*this, std::move(folder), bounds))
{}

ExchangeLog::~ExchangeLog()
{
    d->close();
}

desk::Recording ExchangeLog::recording() const
{
    desk::Recording recording;
    recording.calls = [writer = d](const QString &integration, desk::CallPurpose purpose,
                                   const httpcall::CallReport &told) {
        const bool hasFailed = told.problem || told.status == 0 || told.status >= 400;
        const auto before = writer->wants(integration, kindOf(purpose, told.url), hasFailed);
        if (before) {
            writer->take([=, own = std::make_shared<OwnReport>(told),
                          notKept = *before](const Masker &masker) {
                Exchange exchange = exchangeOf(integration, purpose, own->report, masker);
                exchange.notKept = notKept;
                return exchange;
            });
        }
    };
    recording.requests = [writer = d](const listener::RequestReport &told) {
        const auto before = writer->wants(told.integration, kindOf(told), told.status >= 400);
        if (before) {
            writer->take([told, notKept = *before](const Masker &masker) {
                Exchange exchange = exchangeOf(told, masker);
                exchange.notKept = notKept;
                return exchange;
            });
        }
    };
    return recording;
}

void ExchangeLog::record(const Exchange &exchange)
{
    d->take([exchange](const Masker &) { return exchange; });
}

void ExchangeLog::flush()
{
    d->flush();
}

} // namespace latchkey::exchange
