// SPDX-License-Identifier: Apache-2.0
#include "cli/ActivationWatch.h"

#include "activation/Words.h"
#include "cli/SayProblem.h"
#include "reach/Ways.h"

namespace latchkey::cli {

using activation::Phase;
using listener::Listener;
using namespace std::chrono_literals;

namespace {

// How long a progress page that is still open is waited for: it asks every second.
constexpr auto pageTime = 8s;
// … and how long for a merchant who has to agree to the way back.
constexpr auto consentTime = 300s;
// Once asked to stop, how long a call that is out is waited for: its outcome is worth knowing.
constexpr auto callTime = 1s;

QString readyText(const integrations::Way &way, quint16 port)
{
    return way.kind == integrations::WayKind::Local
               ? ActivationWatch::tr("Ready for stores on this computer (port %1)").arg(port)
               : ActivationWatch::tr("Ready for the store's call. Its way: %1")
                     .arg(reach::words(way));
}

} // namespace

ActivationWatch::ActivationWatch(const console::Console &console, desk::Workplace &workplace,
                                 QObject *parent)
    : QObject(parent)
    , m_console(console)
    , m_workplace(workplace)
{
    for (QTimer *timer : {&m_linger, &m_stop}) {
        timer->setSingleShot(true);
    }
    connect(&m_linger, &QTimer::timeout, this, &ActivationWatch::leave);
    connect(&m_stop, &QTimer::timeout, this, &ActivationWatch::end);
}

Result<void> ActivationWatch::start(const ActivationOrder &order)
{
    m_order = order;
    const auto run = m_workplace.desk().open(order.integrationId, order.restart);
    if (!run) {
        return failure(run.error());
    }
    if (!m_workplace.logins().hasAnyLogin()) {
        m_workplace.desk().close(order.integrationId);
        return failure("activation.no-login",
                       tr("Nobody could sign in, so nothing was started. Add a login with "
                          "latchkeyctl login add NAME, then activate again."));
    }
    m_run = *run;
    connect(m_run, &desk::ActivationRun::listening, this, &ActivationWatch::sayReady);
    connect(m_run, &desk::ActivationRun::noted, this,
            [this](const activation::TimelineEvent &event) {
                m_lastCode = console::codeOf(event);
                m_console.timeline(event);
            });
    connect(m_run, &desk::ActivationRun::settled, this, &ActivationWatch::lookForEnd);
    connect(m_run, &desk::ActivationRun::wayFailed, this, &ActivationWatch::takeWayFailure);
    connect(m_run, &desk::ActivationRun::wayChanged, this, [this](const Problem &problem) {
        if (!problem.sentence.isEmpty()) {
            m_console.remark(problem.sentence);
        }
    });
    const auto pageTold = [this](const QString &id) {
        if (m_isOver && id == m_order.integrationId) {
            m_linger.start(0ms);
        }
    };
    connect(&m_workplace.listener(), &Listener::returned, this, pageTold);
    connect(&m_workplace.listener(), &Listener::endShown, this, pageTold);
    m_run->arm(order.restart, order.timeout);
    return {};
}

void ActivationWatch::stop()
{
    if ((m_isOver && m_run->isSettled()) || m_stop.isActive()) {
        end();
        return;
    }
    m_stop.start(longestStop);
    m_workplace.listener().stopTaking();
    m_run->cancel(callTime);
}

void ActivationWatch::takeWayFailure(const Problem &problem)
{
    m_hasLeft = true;
    fail(problem);
    Q_EMIT finished(console::Exit::Failed);
}

void ActivationWatch::sayReady()
{
    if (m_console.isJson()) {
        m_console.object(
            {{QStringLiteral("time"), console::isoTime(QDateTime::currentMSecsSinceEpoch())},
             {QStringLiteral("step"), QStringLiteral("ready")},
             {QStringLiteral("ok"), true},
             {QStringLiteral("text"), readyText(m_run->integration().way, m_workplace.port())}});
    } else {
        m_console.line(QStringLiteral("ready"));
    }
    Q_EMIT ready();
}

void ActivationWatch::lookForEnd()
{
    if (m_isOver || !m_run->state().isAtRest()) {
        return;
    }
    m_isOver = true;
    if (!popUpIsWaiting()) {
        m_linger.start(0ms);
        return;
    }
    const activation::ActivationState &state = m_run->state();
    const bool needsConsent =
        state.phase == Phase::Linked && !state.returnOrigin.isEmpty() && !state.returnAllowed;
    m_linger.start(needsConsent ? std::chrono::milliseconds(consentTime)
                                : std::chrono::milliseconds(pageTime)); // m_stop may be sooner
}

bool ActivationWatch::popUpIsWaiting() const
{
    return m_workplace.listener().hasOpenPopUp(m_order.integrationId);
}

void ActivationWatch::leave()
{
    if (!m_run->isSettled()) { // a new POST and sign-in came meanwhile
        m_isOver = false;
        return;
    }
    end();
}

// A script that reads the events finds the code in the last one, however it ended.
void ActivationWatch::fail(const Problem &problem)
{
    if (m_console.isJson() && m_lastCode != problem.code) {
        m_console.object(
            {{QStringLiteral("time"), console::isoTime(QDateTime::currentMSecsSinceEpoch())},
             {QStringLiteral("step"), QStringLiteral("failed")},
             {QStringLiteral("ok"), false},
             {QStringLiteral("text"), problem.sentence},
             {QStringLiteral("code"), QString::fromLatin1(problem.code)}});
    }
    sayProblem(m_console, problem);
}

void ActivationWatch::end()
{
    if (std::exchange(m_hasLeft, true)) {
        return;
    }
    const activation::ActivationState &state = m_run->state();
    if (!m_run->isSaved()) {
        fail(m_run->lastProblem());
        Q_EMIT finished(console::Exit::Failed);
        return;
    }
    const bool linked =
        state.phase == Phase::Linked &&
        (state.reason == activation::Reason::None || state.reason == activation::Reason::StalePage);
    if (!linked) {
        // what does not come to an end in time is taken up by the next start
        const activation::Reason reason =
            state.isAtRest() ? state.reason : activation::Reason::Cancelled;
        const activation::Ending ending = activation::ending(reason, state.problemCode);
        QString sentence = ending.text;
        const Problem &beneath = m_run->lastProblem();
        if (beneath.code == state.problemCode && !beneath.sentence.isEmpty()) {
            sentence += QStringLiteral(" (") + beneath.sentence + QLatin1Char(')');
        }
        fail({ending.code, sentence, {}});
    }
    Q_EMIT finished(linked ? console::Exit::Done : console::Exit::Failed);
}

} // namespace latchkey::cli
