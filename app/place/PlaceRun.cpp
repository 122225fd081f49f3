// SPDX-License-Identifier: Apache-2.0
#include "place/PlaceRun.h"

#include "base/ForeignText.h"
#include "base/Random.h"
#include "base/Secret.h"
#include "place/MarkedStream.h"
#include "place/Start.h"
#include "place/Trouble.h"
#include "system/ChildProgram.h"

#include <QLoggingCategory>
#include <QPointer>
#include <QProcess>
#include <QTemporaryFile>
#include <QTimer>

#include <algorithm>
#include <chrono>
#include <optional>

namespace latchkey::place {

using namespace std::chrono_literals;

namespace {

Q_LOGGING_CATEGORY(log, "latchkey.place", QtWarningMsg)

constexpr auto longestStart = 60s;
// a tenth of a second is left of the one that cancel() may take
constexpr auto longestEnd = 900ms;
// the runner gives whenCut a minute
constexpr auto longestCut = 65s;
constexpr auto streamsApart = 500ms;
constexpr qsizetype longestGreeting = 4096;

} // namespace

class PlaceRun::Work : public QObject
{
public:
    Work(PlaceRun *run, StorePlace place, PlaceCommand command)
        : m_run(run)
        , m_place(std::move(place))
        , m_command(std::move(command))
    {
        for (QTimer *timer : {&m_startLimit, &m_deadline, &m_endLimit, &m_streamLimit}) {
            timer->setSingleShot(true);
        }
        connect(&m_beat, &QTimer::timeout, this, [this] { write("b\n"); });
        connect(&m_startLimit, &QTimer::timeout, this,
                [this] { fail(noAnswer(m_place, attempt())); });
        connect(&m_deadline, &QTimer::timeout, this,
                [this] { endFor(PlaceEnding::DeadlinePassed); });
        connect(&m_endLimit, &QTimer::timeout, this, [this] { finish(*m_why, -1); });
        connect(&m_streamLimit, &QTimer::timeout, this, [this] { finishAsSaid(); });
    }

    ~Work() override
    {
        leave();
        wipe(m_out.kept); // what a program prints may hold secrets
        wipe(m_err.kept);
    }

    void start();
    void endFor(PlaceEnding why);

private:
    struct Stream
    {
        explicit Stream(const QByteArray &mark)
            : marked(mark)
        {}

        MarkedStream marked;
        QByteArray before; // what came before the program began
        QByteArray kept;
        bool isBegun = false;
        bool isEnded = false;
    };

    void write(const QByteArray &line);
    void read(QProcess::ProcessChannel channel);
    void take(Stream &stream, const QList<MarkedStream::Piece> &pieces);
    void takeOctets(Stream &stream, const QByteArray &octets);
    void takeMark(Stream &stream, const QByteArray &said);
    void takeEnd(const QByteArray &said);
    void begin();
    void processEnded();
    void finishAsSaid();
    void finish(PlaceEnding ending, int code);
    void fail(const Problem &problem);
    void leave();
    QByteArray sshLog();
    Attempt attempt();

    PlaceRun *m_run;
    StorePlace m_place;
    PlaceCommand m_command;
    QByteArray m_mark = randomId(26);
    Stream m_out{m_mark};
    Stream m_err{m_mark};
    std::unique_ptr<QProcess> m_process;
    QTemporaryFile m_log;
    QTimer m_beat, m_startLimit, m_deadline, m_endLimit, m_streamLimit;
    QElapsedTimer m_clock;
    QByteArray m_door, m_missing;
    std::optional<PlaceEnding> m_why; // why we wanted it to end
    PlaceEnding m_ending = PlaceEnding::Exited;
    int m_code = -1;
    bool m_isOver = false;
};

void PlaceRun::Work::start()
{
    // 0600, and read once it is over
    if (!m_place.isLocal()) {
        m_log.open();
    }
    const Start how = startOf(m_place, m_command, m_mark, m_log.fileName());
    if (how.program.isEmpty()) {
        QTimer::singleShot(0, this, [this] { fail(noProgramHere(m_place)); });
        return;
    }
    m_process = std::make_unique<QProcess>();
    QProcess &process = *m_process;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("LC_ALL"), QStringLiteral("C"));
    process.setProcessEnvironment(environment);
    system::startInOwnSession(process);
    connect(&process, &QProcess::readyReadStandardOutput, this,
            [this] { read(QProcess::StandardOutput); });
    connect(&process, &QProcess::readyReadStandardError, this,
            [this] { read(QProcess::StandardError); });
    connect(&process, &QProcess::finished, this, [this] { processEnded(); });
    connect(&process, &QProcess::errorOccurred, this, [this](QProcess::ProcessError error) {
        if (error == QProcess::FailedToStart) {
            fail(noProgramHere(m_place));
        }
    });
    qCDebug(log) << "starts" << m_command.arguments.value(0) << "in" << placeWords(m_place);
    m_startLimit.start(longestStart);
    process.start(how.program, how.arguments);
    process.write(how.input);
}

void PlaceRun::Work::write(const QByteArray &line)
{
    if (m_process && m_process->state() == QProcess::Running) {
        m_process->write(line);
    }
}

void PlaceRun::Work::read(QProcess::ProcessChannel channel)
{
    const bool isOutput = channel == QProcess::StandardOutput;
    Stream &stream = isOutput ? m_out : m_err;
    take(stream, stream.marked.take(isOutput ? m_process->readAllStandardOutput()
                                             : m_process->readAllStandardError()));
}

void PlaceRun::Work::take(Stream &stream, const QList<MarkedStream::Piece> &pieces)
{
    // whoever listens may destroy us
    const QPointer<Work> self(this);
    for (const MarkedStream::Piece &piece : pieces) {
        if (!self || m_isOver) {
            return;
        }
        if (piece.isMark) {
            takeMark(stream, piece.octets);
        } else {
            takeOctets(stream, piece.octets);
        }
    }
}

void PlaceRun::Work::takeOctets(Stream &stream, const QByteArray &octets)
{
    if (!stream.isBegun) {
        stream.before = (stream.before + octets).right(longestGreeting);
        return;
    }
    if (stream.isEnded) {
        return;
    }
    const bool isKeptFromStart = m_command.beyond == PlaceCommand::Beyond::Ends;
    stream.kept += octets;
    const bool isTooMuch = stream.kept.size() > m_command.outputLimit;
    if (isTooMuch && isKeptFromStart) {
        stream.kept.truncate(m_command.outputLimit);
    } else if (stream.kept.size() > 2 * m_command.outputLimit) {
        stream.kept = stream.kept.right(m_command.outputLimit);
    }
    const QPointer<Work> self(this);
    if (&stream == &m_out) {
        Q_EMIT m_run->output(octets);
    } else {
        Q_EMIT m_run->errorOutput(octets);
    }
    if (self && isTooMuch && isKeptFromStart) {
        endFor(PlaceEnding::TooMuchOutput);
    }
}

void PlaceRun::Work::takeMark(Stream &stream, const QByteArray &said)
{
    if (said == "begin") {
        stream.isBegun = true;
        if (&stream == &m_out) {
            begin();
        }
    } else if (said.startsWith("at ")) {
        m_door = said.mid(3);
    } else if (said.startsWith("no ")) {
        m_missing = said.mid(3);
        fail(whyNothingRan(m_place, m_command, attempt()));
    } else if (&stream == &m_out) {
        takeEnd(said);
    } else {
        stream.isEnded = true;
        finishAsSaid();
    }
}

void PlaceRun::Work::begin()
{
    m_clock.start();
    m_startLimit.stop();
    m_deadline.start(std::chrono::milliseconds(m_command.deadlineMs));
    m_beat.start(std::chrono::milliseconds(std::clamp(m_command.patienceMs / 6, 200LL, 3000LL)));
    Q_EMIT m_run->began();
}

// "end CODE", or "cut CODE" where the runner ended it.
void PlaceRun::Work::takeEnd(const QByteArray &said)
{
    const bool isCut = said.startsWith("cut ");
    m_out.isEnded = true;
    m_code = said.mid(4).toInt();
    if (isCut) {
        const bool isLate = m_clock.elapsed() >= m_command.deadlineMs;
        m_ending = m_why.value_or(isLate ? PlaceEnding::DeadlinePassed : PlaceEnding::Lost);
    } else {
        m_ending = m_why == PlaceEnding::TooMuchOutput ? *m_why : PlaceEnding::Exited;
    }
    if (m_err.isEnded) {
        finishAsSaid();
    } else {
        m_streamLimit.start(streamsApart);
    }
}

void PlaceRun::Work::finishAsSaid()
{
    if (m_out.isEnded && (m_err.isEnded || !m_streamLimit.isActive())) {
        finish(m_ending, m_code);
    }
}

void PlaceRun::Work::processEnded()
{
    const QPointer<Work> self(this);
    for (const auto channel : {QProcess::StandardOutput, QProcess::StandardError}) {
        Stream &stream = channel == QProcess::StandardOutput ? m_out : m_err;
        if (self && !m_isOver) {
            read(channel);
        }
        if (self && !m_isOver) {
            take(stream, {{stream.marked.rest(), false}});
        }
    }
    if (!self || m_isOver) {
        return;
    }
    if (m_out.isEnded) {
        finish(m_ending, m_code);
    } else if (m_out.isBegun) {
        finish(m_why.value_or(PlaceEnding::Lost), -1);
    } else {
        fail(whyNothingRan(m_place, m_command, attempt()));
    }
}

void PlaceRun::Work::endFor(PlaceEnding why)
{
    if (m_isOver || m_why) {
        return;
    }
    m_why = why;
    m_beat.stop();
    m_deadline.stop();
    if (m_out.isBegun) {
        // anything but a beat
        write("end\n");
        m_endLimit.start(m_command.whenCut.isEmpty() ? longestEnd : longestCut);
        return;
    }
    m_startLimit.stop();
    if (m_process && !m_place.isLocal()) {
        m_process->disconnect(this);
        m_process->kill();
    }
    QTimer::singleShot(0, this, [this] { finish(*m_why, -1); });
}

void PlaceRun::Work::finish(PlaceEnding ending, int code)
{
    if (m_isOver) {
        return;
    }
    m_isOver = true;
    PlaceResult result;
    result.ending = ending;
    result.exitCode = code;
    result.output = m_out.kept.right(m_command.outputLimit);
    result.errorOutput = m_err.kept.right(m_command.outputLimit);
    result.tookMs = m_clock.isValid() ? m_clock.elapsed() : 0;
    if (ending == PlaceEnding::Lost) {
        const QByteArray said = sshLog();
        result.lostBecause = lastLine(said.isEmpty() ? m_err.kept : said);
    }
    qCDebug(log) << "ended" << int(ending) << "code" << code << "after" << result.tookMs << "ms";
    leave();
    Q_EMIT m_run->finished(result);
}

void PlaceRun::Work::fail(const Problem &problem)
{
    if (m_isOver) {
        return;
    }
    m_isOver = true;
    qCDebug(log) << "did not start:" << problem.code;
    leave();
    if (m_why) {
        PlaceResult result;
        result.ending = *m_why;
        Q_EMIT m_run->finished(result);
        return;
    }
    Q_EMIT m_run->failed(problem);
}

void PlaceRun::Work::leave()
{
    for (QTimer *timer : {&m_beat, &m_startLimit, &m_deadline, &m_endLimit, &m_streamLimit}) {
        timer->stop();
    }
    if (m_process) {
        m_process->disconnect(this);
        // whoever is at its other end ends what runs there
        system::leaveToItself(std::move(m_process), longestCut + 5s);
    }
}

QByteArray PlaceRun::Work::sshLog()
{
    QFile file(m_log.fileName());
    return !m_place.isLocal() && file.open(QIODevice::ReadOnly) ? file.read(longestGreeting)
                                                                : QByteArray();
}

Attempt PlaceRun::Work::attempt()
{
    return {sshLog(), m_out.before, m_err.before, m_door, m_missing};
}

PlaceRun::PlaceRun(StorePlace place, PlaceCommand command, QObject *parent)
    : QObject(parent)
    , m_work(std::make_unique<Work>(this, std::move(place), std::move(command)))
{}

PlaceRun::~PlaceRun() = default;

void PlaceRun::start()
{
    m_work->start();
}

void PlaceRun::cancel()
{
    m_work->endFor(PlaceEnding::Cancelled);
}

} // namespace latchkey::place
