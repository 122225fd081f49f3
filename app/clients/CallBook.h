// SPDX-License-Identifier: Apache-2.0
// What client programs called: counted by route, status and day, never a value.
#pragma once

#include "base/Result.h"

#include <QByteArray>
#include <QHash>
#include <QList>
#include <QString>
#include <QStringList>

#include <memory>

namespace latchkey::profile {
class Profile;
class SideDatabase;
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
    // Forgets what all others called.
    void keepOnly(const QStringList &clients);
    bool isEmpty() const { return m_calls.isEmpty(); }
    // What was counted; then there is nothing.
    QList<CallCount> take();

private:
    void add(CallKind kind, qint64 calls, qint64 last);

    QHash<CallKind, CallCount> m_calls;
};

// How a client used its key, over all that was ever counted of it.
struct ClientUse
{
    qint64 lastAt = 0; // ms since the epoch; 0 = never
    qint64 calls = 0;

    friend bool operator==(const ClientUse &, const ClientUse &) = default;
};
using ClientUses = QHash<QString, ClientUse>; // by client

// How long counts are kept, and how many of one client: those of a day long past go first.
inline constexpr qint64 keptDays = 400;
inline constexpr int keptCounts = 5'000;

// The counts of a profile, in a database of their own: they are written every few seconds, and
// whoever watches the profile for changes is not to hear of that. Belongs to the thread that opened
// it. Every call can also fail with the problems of profile/Sql.h.
class CallBook
{
public:
    // Problems: those of SideDatabase::open().
    static Result<CallBook> open(const QString &profileFolder);
    // The same, and forgets the clients that the profile does not know any more. Also those of
    // ClientRepository::all().
    static Result<CallBook> of(profile::Profile &profile);

    ~CallBook();
    CallBook(CallBook &&) noexcept;
    CallBook &operator=(CallBook &&) noexcept;

    // Adds them, in one transaction, also to their clients' use; then forgets what there is no room
    // for.
    Result<void> write(const QList<CallCount> &counts);

    // Forgets what all others called.
    Result<void> keepOnly(const QStringList &clients);

    // Of these clients, from that day on, the oldest day first.
    Result<QList<CallCount>> ofClients(const QStringList &clients, qint64 sinceDay = 0) const;
    Result<ClientUses> uses() const;

private:
    explicit CallBook(std::unique_ptr<profile::SideDatabase> side);
    Result<void> add(const CallCount &count);
    Result<void> forgetOld(const QString &client, qint64 today);

    std::unique_ptr<profile::SideDatabase> m_side;
};

} // namespace latchkey::clients
