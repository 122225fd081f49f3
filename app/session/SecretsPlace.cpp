// SPDX-License-Identifier: Apache-2.0
#include "session/SecretsPlace.h"

#include "secrets/KeychainSecretStore.h"
#include "secrets/SessionSecretStore.h"
#include "vault/ProfileSecrets.h"

#include <QPointer>

#include <utility>

namespace latchkey::session {

SecretsPlace::SecretsPlace(QString folder)
    : m_folder(std::move(folder))
    , m_store(vault::remembering(std::make_unique<secrets::KeychainSecretStore>(), m_folder))
{}

SecretsPlace::~SecretsPlace() = default;

void SecretsPlace::check()
{
    m_store->check([self = QPointer(this)](const Result<void> &usable) {
        if (self) {
            self->m_isKnown = true;
            self->m_problem = usable ? std::nullopt : std::optional<Problem>(usable.error());
            Q_EMIT self->changed();
        }
    });
}

void SecretsPlace::useMemory()
{
    m_store = vault::remembering(std::make_unique<secrets::SessionSecretStore>(), m_folder);
    m_isMemory = true;
    m_isKnown = true;
    m_problem.reset();
}

} // namespace latchkey::session
