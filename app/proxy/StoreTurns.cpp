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

bool StoreTurns::ask(const QByteArray &store, QObject *owner, std::function<void()> begin)
{
    Turns &turns = m_stores[store];
    if (turns.running < m_limits.atATime) {
        ++turns.running;
        begin();
        return true;
    }
    turns.waiting.removeIf([](const Waiting &one) { return one.owner.isNull(); });
    if (turns.waiting.size() >= m_limits.waiting) {
        return false;
    }
    turns.waiting.append({owner, std::move(begin)});
    return true;
}

void StoreTurns::giveBack(const QByteArray &store)
{
    Turns &turns = m_stores[store];
    while (!turns.waiting.isEmpty()) {
        const Waiting next = turns.waiting.takeFirst();
        if (next.owner) {
            // not from inside the call that ends
            QMetaObject::invokeMethod(
                this,
                [this, store, next] {
                    if (next.owner) {
                        next.begin();
                    } else {
                        giveBack(store);
                    }
                },
                Qt::QueuedConnection);
            return;
        }
    }
    --turns.running;
}

void StoreTurns::rest(const QByteArray &store, qint64 seconds)
{
    const auto wanted = std::min(std::chrono::seconds(seconds), m_limits.longestRest);
    m_stores[store].restUntil = QDeadlineTimer(wanted);
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
