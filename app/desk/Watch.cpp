// SPDX-License-Identifier: Apache-2.0
#include "desk/Watch.h"

#include "activation/StateJson.h"
#include "desk/Text.h"
#include "desk/Timeline.h"
#include "desk/WatchWords.h"
#include "profile/Profile.h"

#include <QCoreApplication>
#include <QDir>

#include <algorithm>
#include <chrono>
#include <utility>

namespace latchkey::desk {

using integrations::WatchPlan;
using integrations::WatchRepository;

namespace {

// Looked at again at the latest: a computer sleeps, and another program may have called.
constexpr std::chrono::milliseconds longestWait = std::chrono::minutes(15);
// What is due and cannot be called yet is not tried again and again.
constexpr std::chrono::milliseconds shortestWait = std::chrono::seconds(20);

Problem inUse(const QLockFile &lock)
{
    qint64 pid = 0;
    QString host;
    QString program;
    const bool isOther =
        lock.getLockInfo(&pid, &host, &program) && pid != QCoreApplication::applicationPid();
    return {"watch.in-use",
            isOther ? Text::tr("Another program makes the watch's calls at the moment: %1, pid %2. "
                               "Wait until that has ended.")
                          .arg(program)
                          .arg(pid)
                    : Text::tr("The watch's calls are being made at the moment. Wait until that "
                               "has ended."),
            lock.fileName()};
}

} // namespace

Watch::Watch(profile::Profile &profile, Secrets secrets, Clock clock, MayCall mayCall,
             QObject *parent)
    : QObject(parent)
    , m_profile(profile)
    , m_secrets(std::move(secrets))
    , m_clock(std::move(clock))
    , m_mayCall(std::move(mayCall))
{
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, [this] {
        if (!runDue()) {
            schedule(); // whoever calls now leaves its answers
        }
    });
}

void Watch::start()
{
    m_goesOn = true;
    schedule();
}

void Watch::stop()
{
    m_goesOn = false;
    m_timer.stop();
    cancel();
}

void Watch::cancel()
{
    const QList<Waiting> dropped = std::exchange(m_waiting, {});
    if (m_call != nullptr) {
        m_call->cancel();
    }
    for (const Waiting &one : dropped) {
        if (one.isAsked) {
            Q_EMIT leftOut(one.id, {"http.cancelled", Text::tr("The call was cancelled."), {}});
        }
    }
}

// What is due is read with the turn in hand: another program may have called a moment ago.
Result<void> Watch::runDue()
{
    return begin().map([this] {
        remind();
        const QStringList ids = due();
        for (const QString &id : ids) {
            m_waiting.append({id, false});
        }
        goOn();
    });
}

Result<void> Watch::run(const QStringList &ids)
{
    return begin().map([this, &ids] {
        for (const QString &id : ids) {
            m_waiting.append({id, true});
        }
        goOn();
    });
}

Result<void> Watch::begin()
{
    if (m_turn == nullptr) {
        auto turn = watchTurn(m_profile);
        if (!turn) {
            return failure(turn.error());
        }
        m_turn = std::move(*turn);
    }
    return {};
}

void Watch::goOn()
{
    if (m_call == nullptr) {
        QTimer::singleShot(0, this, &Watch::next);
    }
}

// One after another: nobody waits for it.
void Watch::next()
{
    if (m_call != nullptr || m_turn == nullptr) {
        return;
    }
    while (!m_waiting.isEmpty()) {
        const Waiting one = m_waiting.takeFirst();
        const auto ready = readiness(one.id);
        if (ready) {
            call(one.id);
            return;
        }
        if (one.isAsked) {
            Q_EMIT leftOut(one.id, ready.error());
        }
    }
    m_turn.reset();
    schedule();
    Q_EMIT done();
}

void Watch::call(const QString &id)
{
    m_calledId = id;
    m_call = new WatchCall(m_profile, m_secrets(), m_clock, this);
    connect(m_call, &WatchCall::finished, this, [this](const Watched &watched) {
        std::exchange(m_call, nullptr)->deleteLater();
        Q_EMIT this->watched(watched);
        next();
    });
    m_call->record(m_recorder);
    m_call->start(id);
    Q_EMIT began(id);
}

// Nothing is called with tokens that are being replaced, here or by another program.
Result<void> Watch::readiness(const QString &id) const
{
    if (!isConnected(id)) {
        return failure("activation.not-linked",
                       Text::tr("This integration is not connected, so there is nothing to call "
                                "the store with. Activate the integration first."));
    }
    if (!m_mayCall(id)) {
        return failure("watch.busy", Text::tr("Something else is being done with this integration "
                                              "at the moment. Wait until that has ended."));
    }
    return profile::turnOf(m_profile, id).map([](const profile::Lock &) {});
}

void Watch::schedule()
{
    if (!m_goesOn || m_call != nullptr) {
        return;
    }
    const auto plans = WatchRepository(m_profile).plans();
    if (!plans) { // that may pass
        m_timer.start(longestWait);
        return;
    }
    const bool isAny = std::any_of(plans->begin(), plans->end(), [](const WatchPlan &plan) {
        return plan.everySeconds > 0 || plan.renewSeconds > 0;
    });
    if (!isAny) {
        m_timer.stop();
        return;
    }
    const qint64 shortest = shortestWait.count();
    qint64 wait = longestWait.count();
    for (auto it = plans->begin(); it != plans->end(); ++it) {
        const auto answers = WatchRepository(m_profile).answers(it.key());
        const auto at = answers ? nextWatch(*it, *answers) : std::nullopt;
        if (at && isConnected(it.key())) {
            wait = std::clamp(*at - m_clock(), shortest, wait);
        }
    }
    // what is written again and again beside us must not put it off
    if (!m_timer.isActive() || m_timer.remainingTime() > wait) {
        m_timer.start(std::chrono::milliseconds(wait));
    }
}

QStringList Watch::due() const
{
    QStringList ids;
    const auto plans = WatchRepository(m_profile).plans();
    if (!plans) {
        return ids;
    }
    for (auto it = plans->begin(); it != plans->end(); ++it) {
        const auto answers = WatchRepository(m_profile).answers(it.key());
        const auto at = answers ? nextWatch(*it, *answers) : std::nullopt;
        if (at && *at <= m_clock()) {
            ids.append(it.key());
        }
    }
    return ids;
}

void Watch::remind()
{
    const auto plans = WatchRepository(m_profile).plans();
    if (!plans) {
        return;
    }
    for (auto it = plans->begin(); it != plans->end(); ++it) {
        const auto at = nextReminder(*it, tokensSince(m_profile, it.key()));
        if (!at || *at > m_clock() || !isConnected(it.key())) {
            continue;
        }
        WatchPlan said = *it;
        said.remindedAt = m_clock();
        activation::TimelineEvent event;
        event.time = said.remindedAt;
        event.step = activation::TimelineStep::RenewalDue;
        integrations::IntegrationRepository repository(m_profile, m_clock);
        if (WatchRepository(m_profile).savePlan(it.key(), said) &&
            note(repository, it.key(), event)) {
            Q_EMIT reminded(it.key(), event);
        }
    }
}

bool Watch::isConnected(const QString &id) const
{
    const auto integration = integrations::IntegrationRepository(m_profile, m_clock).byId(id);
    const auto state = integration ? activation::fromJson(integration->activationState)
                                   : failure(integration.error());
    return state && state->phase == activation::Phase::Linked;
}

Result<profile::Lock> watchTurn(const profile::Profile &profile)
{
    return profile::takeLock(QDir(profile.folder()).filePath(QStringLiteral("watch.lock")), inUse);
}

QString renewalAdvice()
{
    return Text::tr("To renew the tokens, start an activation and click Reauthorize in Admin. From "
                    "that click until you have signed in, calls fail: the store takes the old "
                    "tokens away before it sends anything. Choose a time when nothing runs.");
}

} // namespace latchkey::desk
