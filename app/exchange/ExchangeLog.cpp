// SPDX-License-Identifier: Apache-2.0
#include "exchange/ExchangeLog.h"

#include "exchange/FromWire.h"
#include "exchange/Masker.h"
#include "exchange/Text.h"
#include "exchange/Throttle.h"

#include <QDeadlineTimer>
#include <QDir>
#include <QLoggingCategory>
#include <QSet>

#include <chrono>
#include <condition_variable>
#include <mutex>
#include <optional>
#include <thread>

namespace latchkey::exchange {

namespace {

using namespace std::chrono_literals;

Q_LOGGING_CATEGORY(log, "latchkey.exchange", QtWarningMsg)

// What waits to be written while the disk does not answer: how many, and how many octets of bodies.
constexpr qsizetype mostWaiting = 2'000;
constexpr qsizetype mostWaitingOctets = 16LL * 1024 * 1024;
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

Problem begunAnew(const QString &aside)
{
    return {"log.begun-anew",
            Text::tr("The log of calls was damaged. It was put aside as %1, and a new one was "
                     "begun. Everything else works.")
                .arg(QDir::toNativeSeparators(aside)),
            {}};
}

// Makes one entry of the log of what was told; holds that until then.
using Masking = std::function<Exchange(const Masker &)>;

struct Waiting
{
    QString integration;
    Masking masking; // empty: the integration is to be forgotten
    qsizetype octets = 0;
};

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

    OwnReport(const httpcall::CallReport &told, desk::CallPurpose purpose)
        : report(told)
    {
        for (web::HttpHeader &header : report.headers) {
            header.value = deepCopy(header.value);
        }
        report.body =
            purpose == desk::CallPurpose::RecordedCall ? deepCopy(told.body) : QByteArray();
        report.answer = isAnswerRead(told, purpose) ? deepCopy(told.answer) : QByteArray();
    }
    ~OwnReport()
    {
        wipeAll(report.headers);
        wipe(report.body);
        wipe(report.answer);
    }
    Q_DISABLE_COPY_MOVE(OwnReport)

    qsizetype octets() const { return report.body.size() + report.answer.size(); }

    // What a store answers to a call that succeeded is looked at only where it may be a page, holds
    // tokens, or is to be recorded (FromWire.cpp).
    static bool isAnswerRead(const httpcall::CallReport &told, desk::CallPurpose purpose)
    {
        const bool isJson = valueOf(told.answerHeaders, "Content-Type").toLower().contains("json");
        return purpose == desk::CallPurpose::RecordedCall ||
               purpose == desk::CallPurpose::Activation || told.status >= 300 || !isJson;
    }

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

    const LogBounds &bounds() const { return m_bounds; }

    // Whether one more of these is wanted: asked before anything is done for it.
    std::optional<int> wants(const QString &integration, Kind kind, bool failed)
    {
        const std::lock_guard lock(m_mutex);
        int before = 0;
        const bool isWanted =
            !m_isClosed && m_waiting.size() < mostWaiting && m_octets < mostWaitingOctets &&
            !m_forgotten.contains(integration) &&
            m_throttle.admits(integration, kind, failed, systemClock()(), &before);
        return isWanted ? std::optional(before) : std::nullopt;
    }

    void take(Waiting one)
    {
        const std::lock_guard lock(m_mutex);
        if (m_isClosed || m_waiting.size() >= mostWaiting ||
            m_octets + one.octets > mostWaitingOctets) {
            return;
        }
        m_octets += one.octets;
        append(std::move(one));
    }

    // Also what is under way for it is not kept any more.
    void forget(const QString &integration)
    {
        const std::lock_guard lock(m_mutex);
        m_forgotten.insert(integration);
        if (!m_isClosed) {
            append({integration, {}, 0});
        }
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
    void append(Waiting one)
    {
        m_waiting.append(std::move(one));
        if (!m_thread.joinable()) {
            m_thread = std::thread([this] { run(); });
        }
        m_changed.notify_all();
    }

    void run()
    {
        std::unique_lock lock(m_mutex);
        while (true) {
            m_changed.wait(lock, [this] { return m_isClosed || !m_waiting.isEmpty(); });
            if (m_waiting.isEmpty()) {
                break;
            }
            QList<Waiting> batch = std::exchange(m_waiting, {});
            const QSet<QString> forgotten = m_forgotten;
            m_octets = 0;
            m_isWriting = true;
            lock.unlock();
            clear(batch);
            batch.removeIf(
                [&forgotten](const Waiting &each) { return forgotten.contains(each.integration); });
            if (!batch.isEmpty()) {
                write(batch);
            }
            batch.clear(); // secrets are in it
            lock.lock();
            m_isWriting = false;
            m_changed.notify_all();
        }
        lock.unlock();
        m_file.reset();
    }

    // Nobody is told where that fails: it goes with time.
    void clear(const QList<Waiting> &batch)
    {
        for (const Waiting &each : batch) {
            if (!each.masking) {
                m_file.reset();
                const auto cleared = clearLog(m_folder, each.integration);
                if (!cleared) {
                    qCWarning(log) << "exchanges are not forgotten:" << cleared.error().code;
                }
                Q_EMIT m_log.written();
            }
        }
    }

    Result<void> append(const QList<Waiting> &batch)
    {
        return open().and_then([&] {
            QList<Exchange> masked;
            for (const Waiting &each : batch) {
                masked.append(each.masking(*m_masker));
            }
            return m_file->append(masked, m_bounds.clock());
        });
    }

    void write(const QList<Waiting> &batch)
    {
        if (!m_rest.hasExpired()) {
            return;
        }
        Result<void> done = append(batch);
        if (!done && done.error().code == "log.damaged") { // found only by writing
            m_file.reset();
            done = take(ExchangeFile::mend(m_folder, m_bounds)).and_then([&] {
                return append(batch);
            });
        }
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
        return take(ExchangeFile::open(m_folder, m_bounds));
    }

    Result<void> take(Result<std::unique_ptr<ExchangeFile>> opened)
    {
        auto key = opened ? (*opened)->key() : failure(opened.error());
        if (!key) {
            return failure(key.error());
        }
        m_file = std::move(*opened);
        m_masker.emplace(std::move(*key));
        if (!m_file->putAside().isEmpty()) {
            Q_EMIT m_log.failed(begunAnew(m_file->putAside()));
        }
        return {};
    }

    ExchangeLog &m_log; // lives as long as the thread
    const QString m_folder;
    const LogBounds m_bounds;

    std::mutex m_mutex;
    std::condition_variable m_changed;
    QList<Waiting> m_waiting;
    qsizetype m_octets = 0; // of what waits
    QSet<QString> m_forgotten;
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

const LogBounds &ExchangeLog::bounds() const
{
    return d->bounds();
}

desk::Recording ExchangeLog::recording() const
{
    desk::Recording recording;
    recording.calls = [writer = d](const QString &integration, desk::CallPurpose purpose,
                                   const httpcall::CallReport &told) {
        const bool hasFailed = told.problem || told.status == 0 || told.status >= 400;
        const auto before = writer->wants(integration, kindOf(purpose, told.url), hasFailed);
        if (before) {
            const auto own = std::make_shared<OwnReport>(told, purpose);
            writer->take({integration,
                          [=, notKept = *before](const Masker &masker) {
                              Exchange exchange =
                                  exchangeOf(integration, purpose, own->report, masker);
                              exchange.notKept = notKept;
                              return exchange;
                          },
                          own->octets()});
        }
    };
    recording.requests = [writer = d](const listener::RequestReport &told) {
        const auto before = writer->wants(told.integration, kindOf(told), told.status >= 400);
        if (before) {
            writer->take({told.integration,
                          [told, notKept = *before](const Masker &masker) {
                              Exchange exchange = exchangeOf(told, masker);
                              exchange.notKept = notKept;
                              return exchange;
                          },
                          told.body.reveal().size()});
        }
    };
    return recording;
}

void ExchangeLog::record(const Exchange &exchange)
{
    d->take({exchange.integration, [exchange](const Masker &) { return exchange; },
             exchange.requestBody.size() + exchange.answerBody.size()});
}

void ExchangeLog::forget(const QString &integration)
{
    d->forget(integration);
}

void ExchangeLog::flush()
{
    d->flush();
}

} // namespace latchkey::exchange
