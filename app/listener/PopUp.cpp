// SPDX-License-Identifier: Apache-2.0
#include "listener/PopUp.h"

#include "base/Random.h"

#include <algorithm>
#include <numeric>

namespace latchkey::listener {

namespace {

constexpr qint64 lifetime = 600'000;
constexpr qint64 silence =
    5'000; // a page that asks every second was closed if it is silent for long
constexpr qsizetype mostStrangers = 64;
constexpr qsizetype mostOctets = 8LL * 1024 * 1024;
constexpr qsizetype keyCharacters = 26;

// About what one costs, its place in the table included.
qsizetype octetsOf(const PopUp &popUp)
{
    return 512 + popUp.back.url.reveal().size() + popUp.back.origin.size();
}

// Which of two goes first: not expected before expected, not signed in before signed in, then the
// older one.
bool goesFirst(const PopUp &a, const PopUp &b)
{
    const auto rank = [](const PopUp &one) {
        return (one.isSignedIn ? 2 : 0) + (one.isExpected ? 1 : 0);
    };
    return rank(a) != rank(b) ? rank(a) < rank(b) : a.expiresAt < b.expiresAt;
}

} // namespace

PopUp &PopUps::open(const NewPopUp &wanted, qint64 now)
{
    makeRoom(wanted, now);
    PopUp popUp;
    popUp.id = randomId(keyCharacters);
    popUp.integrationId = wanted.integrationId;
    popUp.keyFingerprint = wanted.keyFingerprint;
    popUp.back = wanted.back;
    popUp.peer = wanted.peer;
    popUp.formToken = randomId(keyCharacters);
    popUp.expiresAt = now + lifetime;
    return *m_popUps.insert(popUp.id, popUp);
}

PopUp *PopUps::find(const QString &integrationId, const QByteArray &id, qint64 now)
{
    const auto found = m_popUps.find(id);
    if (found == m_popUps.end() || found->integrationId != integrationId ||
        found->expiresAt <= now) {
        return nullptr;
    }
    return &*found;
}

void PopUps::prolong(PopUp &popUp, qint64 now)
{
    popUp.expiresAt = now + lifetime;
}

void PopUps::drop(const QString &integrationId)
{
    m_popUps.removeIf(
        [&](Entries::iterator entry) { return entry.value().integrationId == integrationId; });
}

bool PopUps::isAnyWaiting(const QString &integrationId, qint64 now) const
{
    return std::any_of(m_popUps.cbegin(), m_popUps.cend(), [&](const PopUp &popUp) {
        return popUp.integrationId == integrationId && popUp.isSignedIn && !popUp.isTold &&
               now - popUp.askedAt < silence;
    });
}

void PopUps::makeRoom(const NewPopUp &wanted, qint64 now)
{
    m_popUps.removeIf([now](Entries::iterator entry) { return entry.value().expiresAt <= now; });
    dropOldestStranger(wanted);
    dropOfTheGreediest();
}

// A consumer key that was known once stays so: the page is the merchant's own, or may be.
bool PopUps::isStranger(PopUp &popUp) const
{
    popUp.isExpected = popUp.isExpected || m_known(popUp.integrationId, popUp.keyFingerprint);
    return !popUp.isExpected && !popUp.isSignedIn;
}

void PopUps::dropOldestStranger(const NewPopUp &wanted)
{
    qsizetype strangers = 0;
    auto oldest = m_popUps.end();
    for (auto one = m_popUps.begin(); one != m_popUps.end(); ++one) {
        const bool counts = one->integrationId == wanted.integrationId &&
                            one->peer == wanted.peer && isStranger(*one);
        strangers += counts ? 1 : 0;
        if (counts && (oldest == m_popUps.end() || one->expiresAt < oldest->expiresAt)) {
            oldest = one;
        }
    }
    if (strangers >= mostStrangers) {
        m_popUps.erase(oldest);
    }
}

void PopUps::dropOfTheGreediest()
{
    const auto sum = [](qsizetype octets, const PopUp &one) {
        return octets + octetsOf(one);
    };
    qsizetype all = std::accumulate(m_popUps.cbegin(), m_popUps.cend(), qsizetype(0), sum);
    if (all <= mostOctets) {
        return;
    }
    QHash<QByteArray, qsizetype> octets;
    for (const PopUp &one : std::as_const(m_popUps)) {
        octets[one.peer] += octetsOf(one);
    }
    while (all > mostOctets) {
        const auto greediest = std::max_element(octets.begin(), octets.end());
        auto first = m_popUps.end();
        for (auto one = m_popUps.begin(); one != m_popUps.end(); ++one) {
            const bool isTheirs = one->peer == greediest.key();
            if (isTheirs && (first == m_popUps.end() || goesFirst(*one, *first))) {
                first = one;
            }
        }
        all -= octetsOf(*first);
        *greediest -= octetsOf(*first);
        m_popUps.erase(first);
    }
}

} // namespace latchkey::listener
