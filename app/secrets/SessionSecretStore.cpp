// SPDX-License-Identifier: Apache-2.0
#include "secrets/SessionSecretStore.h"

#include "secrets/KeychainProblems.h"

namespace latchkey::secrets {

namespace {

// From the event loop, as the interface promises, though the result is known at once.
template <typename Answer, typename Value>
void later(QObject *context, Answer answer, Value value)
{
    QMetaObject::invokeMethod(
        context,
        [answer = std::move(answer), value = std::move(value)]() mutable {
            answer(std::move(value));
        },
        Qt::QueuedConnection);
}

} // namespace

void SessionSecretStore::read(const QString &key, ReadAnswer answer)
{
    const auto entry = m_entries.constFind(key);
    std::optional<Secret> found;
    if (entry != m_entries.constEnd()) {
        found = *entry;
    }
    later(&m_context, std::move(answer), std::move(found));
}

void SessionSecretStore::write(const QString &key, Secret value, Answer answer)
{
    if (value.reveal().size() > largestSecret) {
        const Result<void> tooLarge = failure(secretTooLarge(value.reveal().size()));
        return later(&m_context, std::move(answer), tooLarge);
    }
    m_entries[key] = std::move(value);
    later(&m_context, std::move(answer), Result<void>());
}

void SessionSecretStore::remove(const QString &key, Answer answer)
{
    m_entries.remove(key);
    later(&m_context, std::move(answer), Result<void>());
}

void SessionSecretStore::check(Answer answer)
{
    later(&m_context, std::move(answer), Result<void>());
}

} // namespace latchkey::secrets
