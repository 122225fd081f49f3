// SPDX-License-Identifier: Apache-2.0
// Checking a name and password without freezing the loop, and without being a fast oracle.
#pragma once

#include "base/Clock.h"
#include "base/Secret.h"
#include "logins/LoginRepository.h"
#include "logins/SignInQueue.h"

#include <QHash>
#include <QObject>
#include <QString>
#include <QThreadPool>
#include <QTimer>

#include <chrono>
#include <functional>
#include <memory>

namespace latchkey::logins {

enum class SignInAnswer {
    Right,
    Wrong,
    Replaced,  // not checked: the same peer tried again meanwhile
    Abandoned, // not checked: nobody waits for it any more
};

// One try to sign in.
struct SignInTry
{
    QByteArray peer; // who tries; tries of one peer slow down only each other
    QString name;
    Secret password;
    std::function<bool()> isAwaited = [] {
        return true;
    };
    std::function<void(SignInAnswer)> done;
};

// THREATS 6. Hashes on a thread of its own, one at a time, in the order of SignInQueue. Nobody is
// ever locked out. An unknown name costs the same time as a known one.
class LoginChecker : public QObject
{
    Q_OBJECT

public:
    // `repository` must outlive the checker. `clock` need not tell the time of day, but must never
    // go back: delays are measured with it.
    explicit LoginChecker(LoginRepository &repository, Clock clock = steadyTime(),
                          QObject *parent = nullptr);
    ~LoginChecker() override;

    // Milliseconds since some moment, whatever is done to the computer's clock.
    static Clock steadyTime();

    // Answers `done` once, later, from the event loop; never after the checker was destroyed.
    void check(const SignInTry &attempt);

    // How long the peer's next try will have to wait.
    std::chrono::milliseconds nextDelay(const QByteArray &peer) const;

    // A login's name as it was added, for a name as it was typed; as typed if there is none.
    QString nameAsAdded(const QString &typed) const;

    // The name of the only login there is; empty if there are several.
    QString onlyName() const;

    // False if nobody could sign in whatever they typed (or the profile cannot be read).
    bool hasAnyLogin() const;

private:
    void serve();
    void hash(const SignInTry &attempt);
    PasswordHash storedFor(const QString &name) const;
    void answerLater(const SignInTry &attempt, SignInAnswer answer);

    LoginRepository &m_repository;
    const Clock m_clock;
    SignInQueue m_queue;
    QHash<SignInQueue::Ticket, SignInTry> m_waiting;
    SignInQueue::Ticket m_tickets = 0;
    QTimer m_wake;
    QThreadPool m_oneThread;
};

} // namespace latchkey::logins
