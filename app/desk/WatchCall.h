// SPDX-License-Identifier: Apache-2.0
// One look at a watched integration: whether its tokens work, and whether it may still do what it
// was granted.
#pragma once

#include "activation/Timeline.h"
#include "desk/LinkedCall.h"
#include "desk/WatchRules.h"

#include <QObject>

#include <optional>

namespace latchkey::desk {

struct Watched
{
    QString id;
    std::optional<Problem> problem;                // none: all is well
    integrations::WatchAnswer answer;              // as it is kept
    std::optional<activation::TimelineEvent> news; // what the timeline got; mostly nothing
    bool isNews = false; // a person does not know it yet: that, or that the tokens are dead
};

class WatchCall : public QObject
{
    Q_OBJECT
public:
    // `profile` and `secrets` must outlive it.
    WatchCall(profile::Profile &profile, secrets::SecretStore &secrets, const Clock &clock,
              QObject *parent = nullptr);

    // A signed call that every integration may make and, if that succeeds, one that needs one of
    // its resources, another one each time. Keeps the answer, and notes in the timeline what was
    // not known before. Ends with finished(), and never before it returns. Problems: those of
    // LinkedCall, and `watch.narrowed` (the store no longer grants a resource).
    void start(const QString &integrationId);
    void cancel() { m_call.cancel(); }
    void record(const CallRecorder &recorder) { m_call.record(recorder, CallPurpose::Watch); }

Q_SIGNALS:
    void finished(const latchkey::desk::Watched &watched);

private:
    void onAnswer(const commerce::CallOutcome &outcome);
    void onProved(const commerce::CallOutcome &outcome);
    void onRights(const commerce::CallOutcome &outcome);
    void keep(const std::optional<Problem> &problem);
    std::optional<activation::TimelineEvent> newsOf(const QList<integrations::WatchAnswer> &before,
                                                    const integrations::WatchAnswer &now);

    profile::Profile &m_profile;
    integrations::IntegrationRepository m_integrations;
    Clock m_clock;
    LinkedCall m_call;
    QString m_id;
    std::optional<RightsCall> m_rights; // while that call is out
    integrations::WatchAnswer m_answer; // of the first call
};

} // namespace latchkey::desk
