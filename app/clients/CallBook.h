// SPDX-License-Identifier: Apache-2.0
// What client programs called: counted by route, status and day, never a value.
#pragma once

#include "base/Result.h"

#include <QByteArray>
#include <QHash>
#include <QList>
#include <QString>

namespace latchkey::profile {
class Profile;
} // namespace latchkey::profile

namespace latchkey::clients {

// Calls of one client that are the same in all that is kept of them.
struct CallKind
{
    QString client;   // its id
    qint64 day = 0;   // days since 1970-01-01, UTC
    QByteArray route; // "GET /V1/products/:sku", "POST graphql", "GET ?"
    int status = 0;   // what the program got; 0 if it went away before
    QByteArray code;  // of the Problem, where the answer was not the store's; else empty

    friend bool operator==(const CallKind &, const CallKind &) = default;
};

size_t qHash(const CallKind &kind, size_t seed = 0);

struct CallCount
{
    CallKind kind;
    qint64 calls = 0;
    qint64 last = 0; // ms since the epoch: when the last of them was; 0 where it was read back

    friend bool operator==(const CallCount &, const CallCount &) = default;
};

// "GET /V1/products/:sku" of a method and a route's template; a method that no store knows is "?",
// so that nothing a program makes up is kept.
QByteArray routeText(const QByteArray &method, const QByteArray &routeTemplate);

qint64 dayOf(qint64 ms);

// Counts in memory until they are written down: one number a kind, however many calls. Beyond
// mostKinds, which no honest program comes near, a client's calls are counted under `?`.
class CallTally
{
public:
    static constexpr qsizetype mostKinds = 20'000;

    // `now` in ms since the epoch.
    void count(const QString &client, const QByteArray &route, int status, const QByteArray &code,
               qint64 now);
    // Back in again: what could not be written.
    void add(const QList<CallCount> &counts);
    bool isEmpty() const { return m_calls.isEmpty(); }
    // What was counted; then there is nothing.
    QList<CallCount> take();

private:
    void add(CallKind kind, qint64 calls, qint64 last);

    QHash<CallKind, CallCount> m_calls;
};

// How long counts are kept, and how many of one client: those of a day long past go first.
inline constexpr qint64 keptDays = 400;
inline constexpr int keptCounts = 5'000;

// The counts of a profile. Every call can also fail with the problems of profile/Sql.h.
class CallBook
{
public:
    // `profile` must outlive it.
    explicit CallBook(profile::Profile &profile)
        : m_profile(profile)
    {}

    // Adds them, in one transaction, also to their clients' number of calls and last use; then
    // forgets what there is no room for. Those of a client that is gone are dropped.
    Result<void> write(const QList<CallCount> &counts);

    // Of one client or of all of an integration's, from that day on, the oldest day first.
    Result<QList<CallCount>> ofClient(const QString &client, qint64 sinceDay = 0) const;
    Result<QList<CallCount>> ofIntegration(const QString &integration, qint64 sinceDay) const;

private:
    Result<void> add(const CallCount &count);
    Result<void> forgetOld(const QString &client, qint64 today);

    profile::Profile &m_profile;
};

} // namespace latchkey::clients
