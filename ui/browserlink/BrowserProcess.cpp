// SPDX-License-Identifier: Apache-2.0
#include "ui/browserlink/BrowserProcess.h"

#include "ui/browserlink/BrowserEnvironment.h"
#include "ui/browserlink/Overloaded.h"

#include <QLoggingCategory>
#include <QProcessEnvironment>
#include <QStandardPaths>

namespace latchkey::ui {

using namespace std::chrono_literals;

namespace {

Q_LOGGING_CATEGORY(log, "latchkey.browserlink", QtWarningMsg)

constexpr auto patience = 2s; // for each of the ways to end it

QProcessEnvironment cleanEnvironment()
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    const QStringList names = environment.keys();
    for (const QString &name : names) {
        if (weakensTheBrowser(name.toUtf8())) {
            environment.remove(name);
        }
    }
    return environment;
}

Problem missing(const QString &program)
{
    return {"browser.missing",
            BrowserProcess::tr("The embedded browser is not installed. Install it, or continue in "
                               "the system's browser."),
            program};
}

Problem notStarted(const QString &detail)
{
    return {"browser.not-started",
            BrowserProcess::tr(
                "The embedded browser could not be started. Continue in the system's browser."),
            detail};
}

Problem crashed(const QString &detail)
{
    return {"browser.crashed",
            BrowserProcess::tr("The embedded browser has crashed. The activation goes on: open "
                               "Admin again, or use the system's browser."),
            detail};
}

} // namespace

BrowserProcess::BrowserProcess(QString program, QStringList arguments, QObject *parent)
    : QObject(parent)
    , m_program(std::move(program))
    , m_arguments(std::move(arguments))
{
    m_startTimer.setSingleShot(true);
    m_endTimer.setSingleShot(true);
    connect(&m_startTimer, &QTimer::timeout, this, &BrowserProcess::startTookTooLong);
    connect(&m_endTimer, &QTimer::timeout, this, &BrowserProcess::endHarder);
}

BrowserProcess::~BrowserProcess()
{
    if (m_child) {
        // it may be in the middle of telling us something, so it goes when it has ended
        m_child->disconnect(this);
        m_child->setParent(nullptr);
        connect(m_child, &QProcess::finished, m_child, &QObject::deleteLater);
        m_child->kill();
    }
}

void BrowserProcess::setArguments(const QStringList &arguments)
{
    m_arguments = arguments;
}

void BrowserProcess::setStartLimit(std::chrono::milliseconds limit)
{
    m_startLimit = limit;
}

void BrowserProcess::start()
{
    if (m_phase == Phase::NotRunning) {
        begin();
    }
}

void BrowserProcess::open(const command::Open &what)
{
    const BrowserCommand command = what;
    const auto understood = decodeCommand(encode(command).chopped(1));
    if (!understood) {
        Q_EMIT failed(understood.error());
        return;
    }
    send(command);
    start();
}

void BrowserProcess::setArmed(bool armed)
{
    m_isArmed = armed;
    if (m_phase == Phase::Ready) {
        write(command::Armed{armed});
    }
}

void BrowserProcess::allowOrigin(const web::Origin &origin)
{
    if (m_allowed.contains(origin)) {
        return;
    }
    m_allowed.append(origin);
    if (m_phase == Phase::Ready) {
        write(command::Allow{origin});
    }
}

void BrowserProcess::raise()
{
    if (m_phase == Phase::Ready || m_phase == Phase::Starting) {
        send(command::Raise{});
    }
}

void BrowserProcess::grab(command::Grab::What what, const QString &file)
{
    if (m_phase == Phase::Ready || m_phase == Phase::Starting) {
        send(command::Grab{what, file});
    } else {
        Q_EMIT grabbed(file, false);
    }
}

void BrowserProcess::close()
{
    m_waiting.clear();
    if (m_phase == Phase::Ready) {
        write(command::Close{});
    }
    if (m_phase == Phase::Ready || m_phase == Phase::Starting) {
        end(patience);
    }
}

bool BrowserProcess::isRunning() const
{
    return m_phase != Phase::NotRunning;
}

void BrowserProcess::send(const BrowserCommand &command)
{
    if (m_phase == Phase::Ready) {
        write(command);
    } else {
        m_waiting.append(command);
    }
}

void BrowserProcess::write(const BrowserCommand &command)
{
    qCDebug(log).noquote() << "told" << kindOf(command);
    m_child->write(encode(command));
}

void BrowserProcess::begin()
{
    m_phase = Phase::Starting;
    m_lines = {};
    m_wasTerminated = false;
    m_child = new QProcess(this);
    m_child->setProcessEnvironment(cleanEnvironment());
    m_errors = {};
    if (log().isDebugEnabled()) {
        connect(m_child, &QProcess::readyReadStandardError, this, &BrowserProcess::readErrors);
    } else {
        m_child->setStandardErrorFile(QProcess::nullDevice());
    }
    connect(m_child, &QProcess::readyReadStandardOutput, this, &BrowserProcess::read);
    connect(m_child, &QProcess::errorOccurred, this, &BrowserProcess::couldNotStart);
    connect(m_child, &QProcess::finished, this, &BrowserProcess::ended);
    m_startTimer.start(m_startLimit);
    m_child->start(m_program, m_arguments);
}

void BrowserProcess::end(std::chrono::milliseconds patienceNow)
{
    m_phase = Phase::Ending;
    m_startTimer.stop();
    m_child->closeWriteChannel();
    m_endTimer.start(patienceNow);
}

void BrowserProcess::endHarder()
{
    if (m_wasTerminated) {
        m_child->kill();
        return;
    }
    m_wasTerminated = true;
    m_child->terminate();
    m_endTimer.start(patience);
}

// What it did wrong is told at once; it may take a moment until it is gone.
void BrowserProcess::fail(const Problem &problem)
{
    m_waiting.clear();
    end(patience);
    Q_EMIT failed(problem);
}

void BrowserProcess::read()
{
    const QPointer<QProcess> child = m_child;
    if (!child) {
        return;
    }
    const Result<QList<QByteArray>> lines = m_lines.take(child->readAllStandardOutput());
    const QPointer<BrowserProcess> self = this;
    const auto isListening = [this, &self, &child] {
        return self && child && m_child == child &&
               (m_phase == Phase::Starting || m_phase == Phase::Ready);
    };
    for (const QByteArray &line : lines.value_or(QList<QByteArray>())) {
        if (!isListening()) {
            return;
        }
        const Result<BrowserEvent> event = decodeEvent(line);
        if (!event) {
            m_child->kill();
            fail(event.error());
            return;
        }
        qCDebug(log).noquote() << "heard" << kindOf(*event);
        obey(*event);
    }
    if (!lines && isListening()) {
        m_child->kill();
        fail(lines.error());
    }
}

// The web engine writes there past its own program's trace, so it passes ours.
void BrowserProcess::readErrors()
{
    if (!m_child) {
        return;
    }
    const Result<QList<QByteArray>> lines = m_errors.take(m_child->readAllStandardError());
    for (const QByteArray &line : lines.value_or(QList<QByteArray>())) {
        qCDebug(log).noquote() << "|" << QString::fromUtf8(line);
    }
    if (!lines) {
        m_errors = {};
    }
}

void BrowserProcess::obey(const BrowserEvent &event)
{
    const Overloaded take{
        [this](const event::Ready &engine) { becomeReady(engine); },
        [this](const event::Cannot &cannot) {
            const Problem problem{cannot.code, cannot.sentence, {}};
            fail(problem);
        },
        [this](const event::PopUpOpened &) { Q_EMIT popUpOpened(); },
        [this](const event::PopUpClosed &) { Q_EMIT popUpClosed(); },
        [this](const event::Navigated &to) { Q_EMIT navigated(to.origin); },
        [this](const event::GetReady &) { Q_EMIT getReadyWanted(); },
        [this](const event::Closed &) {
            end(patience);
            Q_EMIT closedByPerson();
        },
        [this](const event::SystemBrowser &) { Q_EMIT systemBrowserWanted(); },
        [this](const event::Tokens &tokens) { Q_EMIT tokensTaken(tokens); },
        [this](const event::Grabbed &grab) { Q_EMIT grabbed(grab.file, grab.ok); },
    };
    std::visit(take, event);
}

void BrowserProcess::becomeReady(const event::Ready &engine)
{
    if (m_phase != Phase::Starting) {
        return;
    }
    m_phase = Phase::Ready;
    m_startTimer.stop();
    const QPointer<BrowserProcess> self = this;
    Q_EMIT ready(engine);
    if (!self || m_phase != Phase::Ready) {
        return;
    }
    for (const web::Origin &origin : std::as_const(m_allowed)) {
        write(command::Allow{origin});
    }
    write(command::Armed{m_isArmed});
    const QList<BrowserCommand> waiting = std::exchange(m_waiting, {});
    for (const BrowserCommand &command : waiting) {
        write(command);
    }
}

void BrowserProcess::couldNotStart(QProcess::ProcessError error)
{
    if (error != QProcess::FailedToStart) {
        return;
    }
    const QString detail = m_child->errorString();
    m_child->deleteLater();
    m_child = nullptr;
    m_phase = Phase::NotRunning;
    m_startTimer.stop();
    m_endTimer.stop();
    m_waiting.clear();
    const bool isMissing = QStandardPaths::findExecutable(m_program).isEmpty();
    Q_EMIT failed(isMissing ? missing(m_program) : notStarted(detail));
}

void BrowserProcess::ended()
{
    const Phase before = std::exchange(m_phase, Phase::NotRunning);
    const QString detail = m_child->exitStatus() == QProcess::CrashExit
                               ? QStringLiteral("ended by a signal")
                               : QStringLiteral("ended with code %1").arg(m_child->exitCode());
    m_child->deleteLater();
    m_child = nullptr;
    m_startTimer.stop();
    m_endTimer.stop();
    if (before == Phase::Ending) {
        if (!m_waiting.isEmpty()) {
            begin();
        }
        return;
    }
    m_waiting.clear();
    Q_EMIT failed(before == Phase::Starting ? notStarted(detail) : crashed(detail));
}

void BrowserProcess::startTookTooLong()
{
    m_child->kill();
    fail(notStarted(QStringLiteral("not ready after %1 ms").arg(m_startLimit.count())));
}

} // namespace latchkey::ui
