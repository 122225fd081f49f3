// SPDX-License-Identifier: Apache-2.0
#include "vault/RememberingSecretStore.h"

#include <QLoggingCategory>

#include <utility>

namespace latchkey::vault {

namespace {

Q_LOGGING_CATEGORY(log, "latchkey.vault", QtWarningMsg)

void note(const secrets::HeldSecrets &held, const Secret &item)
{
    if (const auto noted = held.note(item.reveal()); !noted) {
        qCWarning(log) << noted.error().code << noted.error().detail;
    }
}

} // namespace

RememberingSecretStore::RememberingSecretStore(std::unique_ptr<secrets::SecretStore> store,
                                               secrets::HeldSecrets held)
    : m_store(std::move(store))
    , m_held(std::move(held))
{}

void RememberingSecretStore::read(const QString &key, ReadAnswer answer)
{
    m_store->read(key, [held = m_held,
                        answer = std::move(answer)](const Result<std::optional<Secret>> &item) {
        if (item && item->has_value()) {
            note(held, **item);
        }
        answer(item);
    });
}

void RememberingSecretStore::write(const QString &key, Secret value, Answer answer)
{
    note(m_held, value);
    m_store->write(key, std::move(value), std::move(answer));
}

void RememberingSecretStore::remove(const QString &key, Answer answer)
{
    m_store->remove(key, std::move(answer));
}

void RememberingSecretStore::check(Answer answer)
{
    m_store->check(std::move(answer));
}

} // namespace latchkey::vault
