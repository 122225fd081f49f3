// SPDX-License-Identifier: Apache-2.0
#include "desk/PendingItem.h"

#include <QPointer>

#include <algorithm>

namespace latchkey::desk {

using activation::Contents;
using secrets::SecretStore;

namespace {

// From the last of the further items to the first, then the item itself: whatever is left when the
// program is killed amid it can still be found.
void removeDownFrom(SecretStore &store, const QString &integrationId, int number,
                    const std::function<void(Result<void>)> &answer)
{
    const QString key = number == 0 ? secrets::itemKeyOfPending(integrationId)
                                    : secrets::itemKeyOfMore(integrationId, number);
    store.remove(key, [&store, integrationId, number, answer](const Result<void> &removed) {
        if (!removed || number == 0) {
            answer(removed);
            return;
        }
        removeDownFrom(store, integrationId, number - 1, answer);
    });
}

void removeUpFrom(SecretStore &store, const QString &integrationId, int number,
                  const std::function<void(Result<void>)> &answer)
{
    store.read(secrets::itemKeyOfMore(integrationId, number),
               [&store, integrationId, number, answer](const Result<std::optional<Secret>> &found) {
                   if (found && found->has_value()) {
                       removeUpFrom(store, integrationId, number + 1, answer);
                   } else {
                       removeDownFrom(store, integrationId, number - 1, answer);
                   }
               });
}

} // namespace

void removePending(SecretStore &store, const QString &integrationId,
                   const std::function<void(Result<void>)> &answer)
{
    removeUpFrom(store, integrationId, 1, answer);
}

PendingItem::PendingItem(SecretStore &store, const QString &integrationId, QByteArray origin,
                         QObject *parent)
    : QObject(parent)
    , m_store(store)
    , m_integrationId(integrationId)
    , m_origin(std::move(origin))
{}

activation::PendingFacts PendingItem::facts() const
{
    return {m_posts.all(), m_tokens.requestTokenOf, m_tokens.accessTokenOf};
}

void PendingItem::load(Loaded answer)
{
    if (m_isLoaded) {
        answer({});
        return;
    }
    m_store.read(secrets::itemKeyOfPending(m_integrationId),
                 [self = QPointer(this),
                  answer = std::move(answer)](const Result<std::optional<Secret>> &item) {
                     if (self.isNull()) {
                         return;
                     }
                     if (!item) {
                         answer(failure(item.error()));
                         return;
                     }
                     if (self->m_isLoaded || !item->has_value()) {
                         self->loadMore(1, answer);
                         return;
                     }
                     const auto older =
                         secrets::fromItem<secrets::PendingSecrets>(**item, self->m_origin);
                     if (!older) {
                         answer(failure(older.error()));
                         return;
                     }
                     self->takeOver(*older);
                     self->loadMore(1, answer);
                 });
}

void PendingItem::loadMore(int number, Loaded answer)
{
    if (m_isLoaded) {
        answer({});
        return;
    }
    m_store.read(secrets::itemKeyOfMore(m_integrationId, number),
                 [self = QPointer(this), number,
                  answer = std::move(answer)](const Result<std::optional<Secret>> &item) {
                     if (self.isNull()) {
                         return;
                     }
                     if (!item) {
                         answer(failure(item.error()));
                         return;
                     }
                     const auto more =
                         item->has_value() && !self->m_isLoaded
                             ? secrets::fromItem<secrets::MoreCandidates>(**item, self->m_origin)
                             : failure(Problem());
                     if (!more) { // the last was the last, or the rest is of no use
                         self->m_isLoaded = true;
                         answer({});
                         return;
                     }
                     for (const Secret &line : more->lines) {
                         if (const auto candidate = secrets::candidateOf(line)) {
                             self->m_posts.add({*candidate, {}, {}});
                         }
                     }
                     self->loadMore(number + 1, answer);
                 });
}

void PendingItem::takeOver(const secrets::PendingSecrets &older)
{
    for (const secrets::PendingCandidate &each : older.candidates) {
        m_posts.add({each, {}, {}});
    }
    if (m_tokens.requestTokenOf.isEmpty()) {
        m_tokens.requestTokenOf = older.requestTokenOf;
        m_tokens.requestToken = older.requestToken;
        m_tokens.requestTokenSecret = older.requestTokenSecret;
    }
    if (m_tokens.accessTokenOf.isEmpty()) {
        m_tokens.accessTokenOf = older.accessTokenOf;
        m_tokens.accessToken = older.accessToken;
        m_tokens.accessTokenSecret = older.accessTokenSecret;
    }
}

void PendingItem::store(Contents contents, Stored answer)
{
    m_wanted = m_isDue ? std::max(m_wanted, contents) : contents;
    m_isDue = true;
    m_answer = std::move(answer);
    beginIfDue();
}

void PendingItem::beginIfDue()
{
    if (m_isDue && !m_isWriting && m_removals == 0) {
        beginWriting();
    }
}

// What an earlier run left is read first, so that nothing of it is written over.
void PendingItem::beginWriting()
{
    m_isWriting = true;
    load([this, epoch = m_epoch](const Result<void> &loaded) {
        if (epoch != m_epoch) {
            endWriting(epoch, {});
            return;
        }
        ++m_begun;
        m_isDue = false;
        m_beingWritten = m_wanted;
        if (!loaded) {
            endWriting(epoch, loaded);
            return;
        }
        QList<int> pages = m_posts.takeChanged();
        const bool isFirstDue = m_beingWritten != Contents::Credentials || pages.isEmpty();
        if (pages.removeAll(0) > 0 || isFirstDue) {
            pages.append(0); // has the tokens, and is written last
        }
        writePages(pages, epoch);
    });
}

void PendingItem::writePages(QList<int> pages, quint64 epoch)
{
    const int page = pages.takeFirst();
    const QString key = page == 0 ? secrets::itemKeyOfPending(m_integrationId)
                                  : secrets::itemKeyOfMore(m_integrationId, page);
    m_store.write(key, item(page),
                  [self = QPointer(this), pages, epoch](const Result<void> &written) {
                      if (self.isNull()) {
                          return;
                      }
                      const bool isOver = !written || pages.isEmpty() || epoch != self->m_epoch;
                      if (isOver) {
                          self->endWriting(epoch, written);
                      } else {
                          self->writePages(pages, epoch);
                      }
                  });
}

void PendingItem::endWriting(quint64 epoch, const Result<void> &written)
{
    m_isWriting = false;
    const bool isDropped = epoch != m_epoch;
    if (!written && !isDropped) {
        m_posts.markAllChanged();
    }
    const Stored answer = m_answer;
    const activation::event::PendingStored stored{m_beingWritten, !m_isDue};
    m_done = m_begun;
    beginIfDue();
    if (!isDropped) {
        answer(stored, written);
    }
}

Secret PendingItem::item(int page) const
{
    if (page > 0) {
        secrets::MoreCandidates more;
        more.origin = m_origin;
        for (const secrets::PendingCandidate &each : m_posts.page(page)) {
            more.lines.append(
                secrets::postedLine(each.consumerKey, each.consumerSecret, each.verifier));
        }
        return secrets::toItem(more);
    }
    secrets::PendingSecrets first;
    first.origin = m_origin;
    first.candidates = m_posts.page(0);
    first.requestTokenOf = m_tokens.requestTokenOf;
    first.requestToken = m_tokens.requestToken;
    first.requestTokenSecret = m_tokens.requestTokenSecret;
    first.accessTokenOf = m_tokens.accessTokenOf;
    first.accessToken = m_tokens.accessToken;
    first.accessTokenSecret = m_tokens.accessTokenSecret;
    return secrets::toItem(first);
}

void PendingItem::drop(const QStringList &keep, std::function<void()> gone)
{
    m_posts.keepOnly(keep);
    m_tokens = PendingTokens();
    m_isLoaded = true;
    m_isDue = false;
    ++m_epoch;
    ++m_removals;
    removePending(m_store, m_integrationId,
                  [self = QPointer(this), gone = std::move(gone)](const Result<void> &) {
                      if (!self.isNull()) {
                          --self->m_removals;
                          self->beginIfDue();
                          gone();
                      }
                  });
}

} // namespace latchkey::desk
