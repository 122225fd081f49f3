// SPDX-License-Identifier: Apache-2.0
#include "move/KeychainBatch.h"

#include "move/Text.h"

#include <QPointer>

#include <utility>

namespace latchkey::move {

KeychainBatch::KeychainBatch(secrets::SecretStore &secrets, QList<KeychainChange> changes,
                             CancelFlag cancel, QObject *parent)
    : QObject(parent)
    , m_secrets(secrets)
    , m_changes(std::move(changes))
    , m_cancel(std::move(cancel))
{}

void KeychainBatch::run(const secrets::SecretStore::Answer &answer)
{
    m_answer = answer;
    next();
}

void KeychainBatch::next()
{
    if (m_cancel.isCancelled()) {
        std::exchange(m_answer, nullptr)(
            failure("move.cancelled", Text::tr("Cancelled. Nothing was taken in.")));
        return;
    }
    if (m_before.size() == m_changes.size()) {
        std::exchange(m_answer, nullptr)({});
        return;
    }
    m_secrets.read(m_changes[m_before.size()].key,
                   [self = QPointer(this)](const Result<std::optional<Secret>> &before) {
                       if (self.isNull()) {
                           return;
                       }
                       before ? self->change(*before)
                              : std::exchange(self->m_answer, nullptr)(failure(before.error()));
                   });
}

void KeychainBatch::change(const std::optional<Secret> &before)
{
    const KeychainChange &wanted = m_changes[m_before.size()];
    m_before.append({wanted.key, before});
    apply(wanted, [self = QPointer(this)](const Result<void> &done) {
        if (self.isNull()) {
            return;
        }
        if (!done) {
            std::exchange(self->m_answer, nullptr)(done);
            return;
        }
        Q_EMIT self->progressed(int(self->m_before.size()), int(self->m_changes.size()));
        self->next();
    });
}

void KeychainBatch::apply(const KeychainChange &change, const secrets::SecretStore::Answer &answer)
{
    change.value ? m_secrets.write(change.key, *change.value, answer)
                 : m_secrets.remove(change.key, answer);
}

void KeychainBatch::takeBack(const secrets::SecretStore::Answer &answer)
{
    m_answer = answer;
    takeBackLast();
}

void KeychainBatch::takeBackLast()
{
    if (m_before.isEmpty()) {
        std::exchange(m_answer, nullptr)({});
        return;
    }
    apply(m_before.takeLast(), [self = QPointer(this)](const Result<void> &) {
        if (!self.isNull()) {
            self->takeBackLast();
        }
    });
}

} // namespace latchkey::move
