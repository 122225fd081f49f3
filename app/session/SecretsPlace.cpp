// SPDX-License-Identifier: Apache-2.0
#include "session/SecretsPlace.h"

#include "secrets/KeychainSecretStore.h"
#include "secrets/SessionSecretStore.h"

#include <QPointer>

namespace latchkey::session {

SecretsPlace::SecretsPlace()
    : m_store(std::make_unique<secrets::KeychainSecretStore>())
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
    m_store = std::make_unique<secrets::SessionSecretStore>();
    m_isMemory = true;
    m_isKnown = true;
    m_problem.reset();
}

} // namespace latchkey::session
