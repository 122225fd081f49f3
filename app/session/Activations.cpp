// SPDX-License-Identifier: Apache-2.0
#include "session/Activations.h"

#include "activation/StateJson.h"
#include "profile/Settings.h"

namespace latchkey::session {

Activations::Activations(profile::Profile &profile, SecretsPlace &secrets,
                         Integrations &integrations, Clock clock, std::optional<quint16> port)
    : m_profile(profile)
    , m_secrets(secrets)
    , m_integrations(integrations)
    , m_clock(std::move(clock))
    , m_ownPort(port)
{
    m_tick.setInterval(1'000);
    connect(&m_tick, &QTimer::timeout, this, &Activations::onTick);
}

void Activations::setQuestions(reach::Questions *questions)
{
    m_questions = questions;
    if (m_workplace) {
        m_workplace->ways().questions = questions;
    }
}

Result<void> Activations::listen()
{
    if (m_workplace) {
        return {};
    }
    auto workplace =
        desk::Workplace::open(m_profile, m_secrets.store(), m_clock, m_ownPort, m_recording);
    if (!workplace) {
        return failure(workplace.error());
    }
    m_workplace = std::move(*workplace);
    m_workplace->ways().questions = m_questions;
    if (m_ownPort) {
        m_ownPort = m_workplace->port(); // the URLs stay what they are if it listens once more
        m_workplace->listener().setIsPractice();
    }
    takeUp();
    Q_EMIT listeningChanged();
    return {};
}

void Activations::stop()
{
    m_runs.clear();
    m_turns.clear();
    m_workplace.reset();
}

quint16 Activations::port() const
{
    return m_workplace ? m_workplace->port()
                       : profile::listenerPort(m_profile).value_or(profile::defaultListenerPort);
}

Problem Activations::notListening()
{
    return {"session.not-listening",
            tr("Latchkey is not listening, so the store cannot reach this computer."),
            {}};
}

Result<void> Activations::arm(const QString &id, bool restart)
{
    if (!m_workplace) {
        return failure(notListening());
    }
    if (m_turns.count(id) == 0) {
        auto turn = profile::turnOf(m_profile, id);
        if (!turn) {
            return failure(turn.error());
        }
        m_turns[id] = std::move(*turn);
    }
    const auto run = m_workplace->desk().open(id, restart);
    if (!run) {
        m_turns.erase(id);
        return failure(run.error());
    }
    follow(*run);
    (*run)->arm(restart);
    return {};
}

void Activations::cancel(const QString &id)
{
    if (m_runs.value(id)) {
        m_runs[id]->cancel();
    }
}

void Activations::stopWaiting(const QString &id)
{
    if (m_runs.value(id)) {
        m_runs[id]->stopWaiting();
    }
}

void Activations::allowReturn(const QString &id)
{
    if (m_runs.value(id)) {
        m_runs[id]->allowOrigin(m_runs[id]->state().returnOrigin);
    }
}

void Activations::takeUp()
{
    if (!m_workplace) {
        return;
    }
    const QStringList ids = m_integrations.ids();
    for (const QString &id : ids) {
        if (m_runs.value(id)) {
            refresh(id);
        } else if (const auto run = m_workplace->desk().open(id)) {
            follow(*run);
        }
    }
}

void Activations::letGo(const QString &id)
{
    if (m_workplace) {
        m_workplace->desk().close(id);
    }
    m_runs.remove(id);
    m_turns.erase(id);
}

bool Activations::isSettled(const QString &id) const
{
    const QPointer<desk::ActivationRun> run = m_runs.value(id);
    return !run || run->isSettled();
}

bool Activations::isOvertaken(const QString &id) const
{
    const QPointer<desk::ActivationRun> run = m_runs.value(id);
    const auto stored = m_integrations.repository().byId(id);
    return run && stored && stored->activationState != activation::toJson(run->state());
}

void Activations::follow(desk::ActivationRun *run)
{
    const QString id = run->integration().id;
    if (m_runs.value(id) != run) {
        m_runs[id] = run;
        connect(run, &desk::ActivationRun::stateChanged, this, [this, id] { refresh(id); });
        connect(run, &desk::ActivationRun::settled, this, [this, id] { m_turns.erase(id); });
        connect(run, &desk::ActivationRun::listening, this, [this, id] {
            refresh(id);
            Q_EMIT armed(id);
        });
        connect(run, &desk::ActivationRun::wayFailed, this, [this, id](const Problem &problem) {
            if (isSettled(id)) {
                m_turns.erase(id);
            }
            refresh(id);
            Q_EMIT wayFailed(id, problem);
        });
        connect(run, &desk::ActivationRun::noted, this,
                [this, id](const activation::TimelineEvent &event) {
                    if (event.step == activation::TimelineStep::Linked) {
                        m_integrations.update(id, [this](SessionEntry &entry) {
                            entry.isInMemory = m_secrets.isMemory();
                        });
                    }
                    m_integrations.tell(id, event);
                });
    }
    refresh(id);
}

void Activations::refresh(const QString &id)
{
    const QPointer<desk::ActivationRun> run = m_runs.value(id);
    if (!run) {
        return;
    }
    m_integrations.update(id, [&](SessionEntry &entry) {
        entry.integration = run->integration();
        entry.state = run->state();
        entry.armedUntil = run->armedUntil();
        entry.isUnreadable = false;
    });
    if (isBusy() && !m_tick.isActive()) {
        m_tick.start();
    }
}

void Activations::onTick()
{
    if (!isBusy()) {
        m_tick.stop();
    }
    Q_EMIT ticked();
}

bool Activations::isBusy() const
{
    return m_integrations.any([](const SessionEntry &entry) { return !entry.state.isAtRest(); });
}

bool Activations::isPopUpWaiting(const QString &id) const
{
    return m_workplace && m_workplace->listener().hasOpenPopUp(id);
}

} // namespace latchkey::session
