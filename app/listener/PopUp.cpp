// SPDX-License-Identifier: Apache-2.0
#include "listener/PopUp.h"

#include "base/Random.h"

#include <algorithm>

namespace latchkey::listener {

namespace {

constexpr qint64 lifetime = 600'000;
constexpr qint64 silence =
    5'000; // a page that asks every second was closed if it is silent for long
constexpr qsizetype most = 64;
constexpr qsizetype keyCharacters = 26;

// Which of two goes first: expired or not signed in before signed in, then the older one.
bool goesFirst(const PopUp &a, const PopUp &b)
{
    return a.isSignedIn != b.isSignedIn ? b.isSignedIn : a.expiresAt < b.expiresAt;
}

} // namespace

PopUp &PopUps::open(const QString &integrationId, const QString &keyFingerprint,
                    const ReturnAddress &back, qint64 now)
{
    makeRoom(integrationId, now);
    PopUp popUp;
    popUp.id = randomId(keyCharacters);
    popUp.integrationId = integrationId;
    popUp.keyFingerprint = keyFingerprint;
    popUp.back = back;
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

void PopUps::makeRoom(const QString &integrationId, qint64 now)
{
    m_popUps.removeIf([now](Entries::iterator entry) { return entry.value().expiresAt <= now; });
    QList<const PopUp *> own;
    for (const PopUp &popUp : std::as_const(m_popUps)) {
        if (popUp.integrationId == integrationId) {
            own.append(&popUp);
        }
    }
    if (own.size() < most) {
        return;
    }
    const auto first = std::min_element(
        own.cbegin(), own.cend(), [](const auto *a, const auto *b) { return goesFirst(*a, *b); });
    m_popUps.remove(QByteArray((*first)->id));
}

} // namespace latchkey::listener
