// SPDX-License-Identifier: Apache-2.0
#include "proxy/StoreTurns.h"

#include <QDateTime>
#include <QLocale>

#include <algorithm>

namespace latchkey::proxy {

StoreTurns::StoreTurns(const TurnLimits &limits, QObject *parent)
    : QObject(parent)
    , m_limits(limits)
{}

bool StoreTurns::ask(const QByteArray &store, const QString &client, QObject *owner,
                     std::function<void()> begin)
{
    Turns &turns = m_stores[store];
    if (mayBegin(turns, client)) {
        hold(turns, client);
        begin();
        return true;
    }
    if (!hasRoom(turns, client)) {
        return false;
    }
    auto line = std::find_if(turns.lines.begin(), turns.lines.end(),
                             [&](const Line &one) { return one.client == client; });
    if (line == turns.lines.end()) {
        line = turns.lines.insert(line, {client, {}});
    }
    line->waiting.append({owner, std::move(begin)});
    return true;
}

bool StoreTurns::mayBegin(const Turns &turns, const QString &client) const
{
    const int all = turns.atATime.value_or(m_limits.atATime);
    const int ofOne = std::max(1, all * m_limits.atATimeOfOne / m_limits.atATime);
    return turns.running < all && turns.runningOf.value(client) < ofOne;
}

// Those that wait may begin at once where there is more room now.
void StoreTurns::limit(const QByteArray &store, int atATime)
{
    m_stores[store].atATime = atATime;
    while (beginNext(store)) {
    }
}

void StoreTurns::hold(Turns &turns, const QString &client)
{
    ++turns.running;
    ++turns.runningOf[client];
}

void StoreTurns::leave(Turns &turns, const QString &client)
{
    --turns.running;
    if (--turns.runningOf[client] == 0) {
        turns.runningOf.remove(client);
    }
}

// Those that went away meanwhile make room.
bool StoreTurns::hasRoom(Turns &turns, const QString &client) const
{
    qsizetype all = 0;
    qsizetype own = 0;
    for (Line &line : turns.lines) {
        line.waiting.removeIf([](const Waiting &one) { return one.owner.isNull(); });
        all += line.waiting.size();
        own += line.client == client ? line.waiting.size() : 0;
    }
    turns.lines.removeIf([](const Line &line) { return line.waiting.isEmpty(); });
    return all < m_limits.waiting && own < m_limits.waitingOfOne;
}

// The first of the first line that may begin, which then stands at the end.
std::optional<StoreTurns::Next> StoreTurns::takeNext(Turns &turns) const
{
    for (qsizetype at = 0; at < turns.lines.size();) {
        if (!mayBegin(turns, turns.lines[at].client)) {
            ++at;
            continue;
        }
        Line line = turns.lines.takeAt(at);
        const Next next{line.client, line.waiting.takeFirst()};
        if (!line.waiting.isEmpty()) {
            turns.lines.append(std::move(line));
        }
        if (next.waiting.owner) {
            return next;
        }
    }
    return std::nullopt;
}

void StoreTurns::giveBack(const QByteArray &store, const QString &client)
{
    Turns &turns = m_stores[store];
    leave(turns, client);
    beginNext(store);
}

// False if nobody waits who may.
bool StoreTurns::beginNext(const QByteArray &store)
{
    Turns &turns = m_stores[store];
    const auto next = takeNext(turns);
    if (!next) {
        return false;
    }
    hold(turns, next->client);
    // not from inside the call that ends
    QMetaObject::invokeMethod(
        this,
        [this, store, next] {
            if (next->waiting.owner) {
                next->waiting.begin();
            } else {
                giveBack(store, next->client);
            }
        },
        Qt::QueuedConnection);
    return true;
}

void StoreTurns::rest(const QByteArray &store, qint64 seconds)
{
    const auto wanted = std::min(std::chrono::seconds(seconds), m_limits.longestRest);
    QDeadlineTimer &until = m_stores[store].restUntil;
    until = std::max(until, QDeadlineTimer(wanted)); // of several answers the longest holds
}

int StoreTurns::restOf(const QByteArray &store) const
{
    const auto found = m_stores.constFind(store);
    return found == m_stores.constEnd() ? 0 : int((found->restUntil.remainingTime() + 999) / 1000);
}

qint64 retryAfterSeconds(const QByteArray &value, qint64 nowMs)
{
    bool isNumber = false;
    const qint64 seconds = value.toLongLong(&isNumber);
    if (isNumber) {
        return std::max<qint64>(0, seconds);
    }
    QDateTime until = QLocale::c().toDateTime(QString::fromLatin1(value),
                                              QStringLiteral("ddd, dd MMM yyyy hh:mm:ss 'GMT'"));
    until.setTimeSpec(Qt::UTC);
    return until.isValid() ? std::max<qint64>(0, until.toSecsSinceEpoch() - nowMs / 1000) : 0;
}

} // namespace latchkey::proxy
