// SPDX-License-Identifier: Apache-2.0
// Watches the integrations for which a person wants that: calls when it is due, and reminds.
#pragma once

#include "desk/WatchCall.h"

#include <QTimer>

#include <functional>

namespace latchkey::desk {

class Watch : public QObject
{
    Q_OBJECT
public:
    using Secrets = std::function<secrets::SecretStore &()>;
    using MayCall = std::function<bool(const QString &id)>;

    // `profile` must outlive it. `mayCall` is false while something else is done with it.
    Watch(profile::Profile &profile, Secrets secrets, Clock clock, MayCall mayCall,
          QObject *parent = nullptr);

    // From now on, whenever something is due; without a plan nothing runs. Again after a plan was
    // changed.
    void start();
    void stop();
    // What is due now, once, or those named, due or not; ends with done(). Integrations that are
    // not connected are left out.
    void runDue();
    void run(const QStringList &ids);

    // From now on `recorder` is told of every request.
    void record(const CallRecorder &recorder) { m_recorder = recorder; }

    // One of them is out.
    bool isCalling() const { return m_call != nullptr; }

Q_SIGNALS:
    void watched(const latchkey::desk::Watched &watched);
    // The timeline has it.
    void reminded(const QString &id, const latchkey::activation::TimelineEvent &event);
    void done();

private:
    void schedule();
    QStringList due() const;
    void remind();
    void next();
    bool isConnected(const QString &id) const;
    qint64 tokensSince(const QString &id) const;

    profile::Profile &m_profile;
    Secrets m_secrets;
    Clock m_clock;
    MayCall m_mayCall;
    CallRecorder m_recorder;
    bool m_goesOn = false;
    QStringList m_waiting;
    WatchCall *m_call = nullptr; // ours as a QObject's child; nullptr = none is out
    QTimer m_timer;
};

// How old the tokens are that a person is reminded of, and what the renewal costs; a sentence.
QString renewalAdvice();

} // namespace latchkey::desk
