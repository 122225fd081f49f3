// SPDX-License-Identifier: Apache-2.0
#include "logins/SignInQueue.h"

#include <algorithm>

namespace latchkey::logins {

namespace {

constexpr qint64 rememberedMs = 600'000;

}

std::chrono::milliseconds delayAfterFailures(int failures)
{
    if (failures <= 0) {
        return std::chrono::milliseconds(0);
    }
    return std::chrono::milliseconds(500) * (1 << std::min(failures - 1, 4));
}

SignInQueue::Ticket SignInQueue::add(const QByteArray &peer, Ticket ticket, qint64 now)
{
    forgetOld(now);
    return std::exchange(m_places[peer].waiting, ticket);
}

std::optional<SignInQueue::Ticket> SignInQueue::next(qint64 now)
{
    const auto found = soonest();
    if (m_isUnderWay || found == m_places.cend() || found->readyAt > now) {
        return std::nullopt;
    }
    // of all that may go, the one that was served least recently
    auto chosen = m_places.end();
    for (auto place = m_places.begin(); place != m_places.end(); ++place) {
        const bool mayGo = place->waiting != 0 && place->readyAt <= now;
        if (mayGo && (chosen == m_places.end() || place->turn < chosen->turn)) {
            chosen = place;
        }
    }
    m_isUnderWay = true;
    m_underWay = chosen.key();
    chosen->turn = ++m_turns;
    return std::exchange(chosen->waiting, 0);
}

std::optional<qint64> SignInQueue::dueAt() const
{
    const auto found = soonest();
    const bool isNone = m_isUnderWay || found == m_places.cend();
    return isNone ? std::nullopt : std::optional(found->readyAt);
}

void SignInQueue::finished(bool right, qint64 now)
{
    Place &place = m_places[m_underWay];
    place.failures = right ? 0 : place.failures + 1;
    place.failedAt = now;
    place.readyAt = right ? 0 : now + delayAfterFailures(place.failures).count();
    m_isUnderWay = false;
}

void SignInQueue::skipped()
{
    m_isUnderWay = false;
}

std::chrono::milliseconds SignInQueue::delay(const QByteArray &peer, qint64 now) const
{
    const qint64 readyAt = m_places.value(peer).readyAt;
    return std::chrono::milliseconds(std::max<qint64>(0, readyAt - now));
}

QHash<QByteArray, SignInQueue::Place>::const_iterator SignInQueue::soonest() const
{
    auto found = m_places.cend();
    for (auto place = m_places.cbegin(); place != m_places.cend(); ++place) {
        const bool waits = place->waiting != 0;
        if (waits && (found == m_places.cend() || place->readyAt < found->readyAt)) {
            found = place;
        }
    }
    return found;
}

void SignInQueue::forgetOld(qint64 now)
{
    m_places.removeIf([&](QHash<QByteArray, Place>::iterator place) {
        const bool isUsed = place->waiting != 0 || (m_isUnderWay && place.key() == m_underWay);
        return !isUsed && now - place->failedAt >= rememberedMs;
    });
}

} // namespace latchkey::logins
