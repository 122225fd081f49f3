// SPDX-License-Identifier: Apache-2.0
#include "desk/PendingItem.h"

#include <QPointer>

#include <algorithm>

namespace latchkey::desk {

using activation::Contents;

PendingItem::PendingItem(secrets::SecretStore &store, const QString &integrationId,
                         QByteArray origin, QObject *parent)
    : QObject(parent)
    , m_store(store)
    , m_key(secrets::itemKeyOfPending(integrationId))
{
    m_held.origin = std::move(origin);
}

const secrets::PendingCandidate *PendingItem::candidate(const QString &id) const
{
    const auto found = std::find_if(m_held.candidates.cbegin(), m_held.candidates.cend(),
                                    [&](const secrets::PendingCandidate &c) { return c.id == id; });
    return found == m_held.candidates.cend() ? nullptr : &*found;
}

activation::PendingFacts PendingItem::facts() const
{
    activation::PendingFacts facts;
    for (const secrets::PendingCandidate &candidate : m_held.candidates) {
        facts.candidates.append(candidate.id);
    }
    facts.requestTokenOf = m_held.requestTokenOf;
    facts.accessTokenOf = m_held.accessTokenOf;
    return facts;
}

void PendingItem::load(Loaded answer)
{
    if (m_isLoaded) {
        answer({});
        return;
    }
    m_store.read(m_key, [self = QPointer(this),
                         answer = std::move(answer)](const Result<std::optional<Secret>> &item) {
        if (self.isNull()) {
            return;
        }
        if (!item) {
            answer(failure(item.error()));
            return;
        }
        if (item->has_value() && !self->m_isLoaded) {
            const auto older =
                secrets::fromItem<secrets::PendingSecrets>(**item, self->m_held.origin);
            if (!older) {
                answer(failure(older.error()));
                return;
            }
            self->mergeOlder(*older);
        }
        self->m_isLoaded = true;
        answer({});
    });
}

void PendingItem::mergeOlder(const secrets::PendingSecrets &older)
{
    for (const secrets::PendingCandidate &each : older.candidates) {
        if (candidate(each.id) == nullptr) {
            m_held.candidates.append(each);
        }
    }
    if (m_held.requestTokenOf.isEmpty()) {
        m_held.requestTokenOf = older.requestTokenOf;
        m_held.requestToken = older.requestToken;
        m_held.requestTokenSecret = older.requestTokenSecret;
    }
    if (m_held.accessTokenOf.isEmpty()) {
        m_held.accessTokenOf = older.accessTokenOf;
        m_held.accessToken = older.accessToken;
        m_held.accessTokenSecret = older.accessTokenSecret;
    }
}

void PendingItem::store(Contents contents, Stored answer)
{
    m_wanted = m_writes != m_answered ? std::max(m_wanted, contents) : contents;
    const quint64 number = ++m_writes;
    load([this, number, answer = std::move(answer)](const Result<void> &loaded) {
        if (number <= m_droppedAt) {
            return; // dropped while it waited to be loaded
        }
        if (loaded) {
            write(number, answer);
            return;
        }
        if (number == m_writes) {
            m_answered = number;
            answer(m_wanted, loaded);
        }
    });
}

void PendingItem::write(quint64 number, Stored answer)
{
    m_store.write(
        m_key, secrets::toItem(m_held),
        [self = QPointer(this), number, answer = std::move(answer)](const Result<void> &written) {
            const bool isLatest =
                !self.isNull() && number == self->m_writes && number > self->m_droppedAt;
            if (isLatest) {
                self->m_answered = number;
                answer(self->m_wanted, written);
            }
        });
}

void PendingItem::drop(const QStringList &keep, std::function<void()> gone)
{
    secrets::PendingSecrets kept;
    kept.origin = m_held.origin;
    for (const secrets::PendingCandidate &candidate : std::as_const(m_held.candidates)) {
        if (keep.contains(candidate.id)) {
            kept.candidates.append(candidate);
        }
    }
    m_held = kept;
    m_isLoaded = true;
    m_droppedAt = m_writes;
    m_answered = m_writes;
    ++m_removals;
    m_store.remove(m_key, [self = QPointer(this), gone = std::move(gone)](const Result<void> &) {
        if (!self.isNull()) {
            --self->m_removals;
            gone();
        }
    });
}

} // namespace latchkey::desk
