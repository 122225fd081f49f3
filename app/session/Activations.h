// SPDX-License-Identifier: Apache-2.0
// The activations of a session's integrations: the listener, and one run each.
#pragma once

#include "desk/Workplace.h"
#include "profile/Lock.h"
#include "reach/Questions.h"
#include "session/Integrations.h"
#include "session/SecretsPlace.h"

#include <QHash>
#include <QPointer>
#include <QTimer>

#include <map>
#include <memory>
#include <optional>

namespace latchkey::session {

class Activations : public QObject
{
    Q_OBJECT
public:
    // `port` is listened on instead of the profile's: for practice, 0 takes any that is free. All
    // three must outlive it.
    Activations(profile::Profile &profile, SecretsPlace &secrets, Integrations &integrations,
                Clock clock, std::optional<quint16> port);

    // What is told of all that goes over the wire, from the next listen() on.
    void record(const desk::Recording &recording) { m_recording = recording; }

    // Who asks what ssh wants to know while a tunnel is made, as long as it lives; without, nobody
    // is asked.
    void setQuestions(reach::Questions *questions);

    // Takes the profile's lock, listens, and takes up every integration as the last program left
    // it. Until then, and when it fails, integrations can be read but not activated. Problems:
    // those of Workplace::open().
    Result<void> listen();
    // Until the next listen(); what was under way is in the profile and the keychain.
    void stop();
    bool isListening() const { return m_workplace != nullptr; }
    // What listens, for whoever tries a way to it; nothing while that is not.
    desk::Workplace *workplace() { return m_workplace.get(); }
    // The port of the URLs: the one that is listened on, or the one configured.
    quint16 port() const;
    // `session.not-listening`: what cannot be done then.
    static Problem notListening();

    // Waits for Activate in Admin; goes on where an unfinished attempt can, unless `restart`.
    // Problems: `session.not-listening`, those of profile::turnOf() and ActivationDesk::open().
    Result<void> arm(const QString &id, bool restart);
    void cancel(const QString &id);
    // The person sees an error in Admin: nothing will come, so it is not waited for any longer.
    void stopWaiting(const QString &id);
    // The login page may go back to where it wants.
    void allowReturn(const QString &id);

    // Takes up what the profile has now; runs that are known go on.
    void takeUp();
    // Lets go of the run: the profile knows better than it. takeUp() makes a new one.
    void letGo(const QString &id);
    // False if a run of that integration waits for something.
    bool isSettled(const QString &id) const;
    // True if the profile holds another state than the run; false where there is none.
    bool isOvertaken(const QString &id) const;

    // An activation is under way.
    bool isBusy() const;
    // The login page is open and waits for what becomes of it.
    bool isPopUpWaiting(const QString &id) const;

Q_SIGNALS:
    void listeningChanged();
    // The listener answers for it: Admin may be used.
    void armed(const QString &id);
    // The store's call cannot come here, so nothing was begun.
    void wayFailed(const QString &id, const latchkey::Problem &problem);
    // Once a second while something is under way.
    void ticked();

private:
    void follow(desk::ActivationRun *run);
    void refresh(const QString &id);
    void onTick();

    profile::Profile &m_profile;
    SecretsPlace &m_secrets;
    Integrations &m_integrations;
    Clock m_clock;
    std::optional<quint16> m_ownPort; // instead of the profile's
    QPointer<reach::Questions> m_questions;
    desk::Recording m_recording;
    std::unique_ptr<desk::Workplace> m_workplace;
    QHash<QString, QPointer<desk::ActivationRun>> m_runs;
    std::map<QString, profile::Lock> m_turns; // of those that were armed and are not settled
    QTimer m_tick;
};

} // namespace latchkey::session
