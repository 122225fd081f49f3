// SPDX-License-Identifier: Apache-2.0
#include "desk/TestCall.h"

#include "desk/Timeline.h"

namespace latchkey::desk {

TestCall::TestCall(profile::Profile &profile, secrets::SecretStore &secrets, const Clock &clock,
                   QObject *parent)
    : QObject(parent)
    , m_integrations(profile, clock)
    , m_clock(clock)
    , m_call(m_integrations, secrets, clock)
{
    // later: an integration that is unknown is told from inside start()
    connect(&m_call, &LinkedCall::finished, this, &TestCall::note, Qt::QueuedConnection);
}

void TestCall::start(const QString &integrationId)
{
    m_id = integrationId;
    m_call.prove(integrationId);
}

void TestCall::note(const commerce::CallOutcome &outcome)
{
    activation::TimelineEvent event;
    event.time = m_clock();
    event.step = activation::TimelineStep::Call;
    event.ok = !outcome.problem;
    event.facts.code = outcome.problem.value_or(Problem()).code;
    event.facts.status = outcome.status;
    event.tookMs = outcome.tookMs;
    static_cast<void>(desk::note(m_integrations, m_id, event));
    Q_EMIT finished(outcome, event);
}

} // namespace latchkey::desk
