// SPDX-License-Identifier: Apache-2.0
// Whose turn it is to have a password checked (THREATS 6): a value, in time that is passed in.
#pragma once

#include <QByteArray>
#include <QHash>

#include <chrono>
#include <optional>

namespace latchkey::logins {

// How long a peer waits after so many failures of its own: 0, ½, 1, 2, 4 and from then on 8 s.
std::chrono::milliseconds delayAfterFailures(int failures);

// One try is checked at a time, and one of each peer may wait; peers are served in turn, so that
// none keeps another out. A peer's delay runs from the end of its last failure: what it sends
// meanwhile makes it neither longer nor shorter. Ten minutes after it a failure is forgotten.
class SignInQueue
{
public:
    using Ticket = quint64; // never 0

    // Lets `ticket` wait as the peer's next try. The one whose place it took, 0 if it took none.
    Ticket add(const QByteArray &peer, Ticket ticket, qint64 now);

    // Takes out whom to check now; then one is under way until finished() or skipped(). Nothing
    // while one is, and where nobody's time has come.
    std::optional<Ticket> next(qint64 now);

    // When next() will have one, in milliseconds of the same clock; nothing if none waits,
    // or one is under way.
    std::optional<qint64> dueAt() const;

    // The one under way was right, or wrong.
    void finished(bool right, qint64 now);
    // It was not checked: nobody waits for the outcome any more.
    void skipped();

    // How long the peer's next try will have to wait.
    std::chrono::milliseconds delay(const QByteArray &peer, qint64 now) const;

private:
    struct Place
    {
        Ticket waiting = 0;
        int failures = 0;
        qint64 readyAt = 0;  // not before
        qint64 failedAt = 0; // the end of the last failure
        quint64 turn = 0;    // when it was last served, counted
    };
    QHash<QByteArray, Place>::const_iterator soonest() const;
    void forgetOld(qint64 now);

    QHash<QByteArray, Place> m_places;
    QByteArray m_underWay;
    bool m_isUnderWay = false;
    quint64 m_turns = 0;
};

} // namespace latchkey::logins
