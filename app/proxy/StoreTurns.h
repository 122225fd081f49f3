// SPDX-License-Identifier: Apache-2.0
// How many calls a store gets at a time, and when it asked to be left alone.
#pragma once

#include "clients/StoreLimits.h"

#include <QByteArray>
#include <QDeadlineTimer>
#include <QHash>
#include <QList>
#include <QObject>
#include <QPointer>
#include <QString>

#include <chrono>
#include <functional>
#include <optional>

namespace latchkey::proxy {

struct TurnLimits
{
    int atATime = clients::usualCallsAtOnce; // calls to one store, unless limit() says otherwise
    int atATimeOfOne = 12; // of one program: slow ones leave some for others; as a part of atATime
    int waiting = 512;     // for a turn there
    int waitingOfOne = 96; // of one program: others find room on the proxy's door
    std::chrono::seconds longestRest{300}; // of what a store may ask for by Retry-After
};

// Turns at stores, each known by its origin. Programs that wait for one take turns too: whoever
// wants a thousand calls waits longer for them, and nobody else does; and nobody has all turns.
class StoreTurns : public QObject
{
    Q_OBJECT

public:
    explicit StoreTurns(const TurnLimits &limits, QObject *parent = nullptr);

    // How many calls the store gets at a time from now on; more than that may be under way.
    void limit(const QByteArray &store, int atATime);

    // Calls `begin` now or later, when there is a turn for `client`; then giveBack() is owed. Not
    // at all if `owner` is gone by then. False if too many wait already.
    bool ask(const QByteArray &store, const QString &client, QObject *owner,
             std::function<void()> begin);
    void giveBack(const QByteArray &store, const QString &client);

    // The store said Retry-After: `seconds`, or a date that is so far ahead.
    void rest(const QByteArray &store, qint64 seconds);
    // How many seconds it still wants to be left alone; 0: it does not.
    int restOf(const QByteArray &store) const;

private:
    struct Waiting
    {
        QPointer<QObject> owner;
        std::function<void()> begin;
    };
    // What waits of one client, the first first; never empty.
    struct Line
    {
        QString client;
        QList<Waiting> waiting;
    };
    struct Next
    {
        QString client;
        Waiting waiting;
    };
    struct Turns
    {
        std::optional<int> atATime; // as it was said
        int running = 0;
        QHash<QString, int> runningOf; // by client; none that has none
        QList<Line> lines;             // the first is next
        QDeadlineTimer restUntil{0};
    };

    bool mayBegin(const Turns &turns, const QString &client) const;
    static void hold(Turns &turns, const QString &client);
    static void leave(Turns &turns, const QString &client);
    bool hasRoom(Turns &turns, const QString &client) const;
    std::optional<Next> takeNext(Turns &turns) const;
    bool beginNext(const QByteArray &store);

    const TurnLimits m_limits;
    QHash<QByteArray, Turns> m_stores;
};

// What Retry-After says (RFC 9110 §10.2.3), in seconds from now; 0 if that is nothing.
qint64 retryAfterSeconds(const QByteArray &value, qint64 nowMs);

} // namespace latchkey::proxy
