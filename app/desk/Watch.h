// SPDX-License-Identifier: Apache-2.0
// Watches the integrations for which a person wants that: calls when it is due, and reminds.
#pragma once

#include "desk/WatchCall.h"
#include "profile/Lock.h"

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
    // changed. Of several programs that watch a profile whichever comes first makes the calls; the
    // others find their answers there, and take over once it has ended.
    void start();
    void stop();
    // What is due now, once; ends with done(). Integrations that are not connected are left out.
    // Problems, and nothing follows: those of watchTurn().
    Result<void> runDue();
    // Those named, due or not. Ends with watched() or leftOut() for each, and done(); the same
    // problems.
    Result<void> run(const QStringList &ids);
    // Ends the call that is out, with watched() and `http.cancelled`, and those that wait.
    void cancel();

    // From now on `recorder` is told of every request.
    void record(const CallRecorder &recorder) { m_recorder = recorder; }

    // One of them is out.
    bool isCalling() const { return m_call != nullptr; }
    // Whose it is; empty while none is out.
    QString called() const { return m_call == nullptr ? QString() : m_calledId; }

Q_SIGNALS:
    // The call of that integration has begun.
    void began(const QString &id);
    void watched(const latchkey::desk::Watched &watched);
    // It was asked for by run(), and is not called. Problems: `activation.not-linked`,
    // `watch.busy` (not `mayCall`), those of profile::turnOf() (another program works on it),
    // `http.cancelled`.
    void leftOut(const QString &id, const latchkey::Problem &problem);
    // The timeline has it.
    void reminded(const QString &id, const latchkey::activation::TimelineEvent &event);
    void done();

private:
    // One that is to be called.
    struct Waiting
    {
        QString id;
        bool isAsked = false; // a person wants to know
    };

    Result<void> begin();
    void goOn();
    void schedule();
    QStringList due() const;
    void remind();
    void next();
    void call(const QString &id);
    Result<void> readiness(const QString &id) const;
    bool isConnected(const QString &id) const;

    profile::Profile &m_profile;
    Secrets m_secrets;
    Clock m_clock;
    MayCall m_mayCall;
    CallRecorder m_recorder;
    bool m_goesOn = false;
    profile::Lock m_turn; // while there is something to be called
    QList<Waiting> m_waiting;
    QString m_calledId;
    WatchCall *m_call = nullptr; // ours as a QObject's child; nullptr = none is out
    QTimer m_timer;
};

// Held by whoever makes a watch's calls in this profile. Problems: `watch.in-use` (another program
// does now), `profile.unwritable`.
Result<profile::Lock> watchTurn(const profile::Profile &profile);

// How old the tokens are that a person is reminded of, and what the renewal costs; a sentence.
QString renewalAdvice();

} // namespace latchkey::desk
