// SPDX-License-Identifier: Apache-2.0
// A person tries whether an integration's tokens work: one harmless signed call, written in the
// timeline.
#pragma once

#include "activation/Timeline.h"
#include "desk/LinkedCall.h"

namespace latchkey::desk {

class TestCall : public QObject
{
    Q_OBJECT
public:
    // `profile` and `secrets` must outlive it.
    TestCall(profile::Profile &profile, secrets::SecretStore &secrets, const Clock &clock,
             QObject *parent = nullptr);

    // Ends with finished(), and never before it returns. Problems: those of LinkedCall::start().
    void start(const QString &integrationId);
    void cancel() { m_call.cancel(); }
    void record(const CallRecorder &recorder) { m_call.record(recorder, CallPurpose::Test); }

Q_SIGNALS:
    // `event` is what the timeline holds of it.
    void finished(const latchkey::commerce::CallOutcome &outcome,
                  const latchkey::activation::TimelineEvent &event);

private:
    void note(const commerce::CallOutcome &outcome);

    integrations::IntegrationRepository m_integrations;
    Clock m_clock;
    LinkedCall m_call;
    QString m_id;
};

} // namespace latchkey::desk
