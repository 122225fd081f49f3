#include "desk/Removal.h"

#include "secrets/Credentials.h"

namespace latchkey::desk {

void removeIntegration(integrations::IntegrationRepository &integrations,
                       secrets::SecretStore &secrets, const QString &id,
                       const std::function<void(Result<void>)> &answer)
{
    const auto forget = [&integrations, id, answer](const Result<void> &removed) {
        answer(removed ? integrations.remove(id) : removed);
    };
    secrets.remove(secrets::itemKeyOfPending(id),
                   [&secrets, id, forget, answer](const Result<void> &removed) {
                       if (removed) {
                           secrets.remove(secrets::itemKeyOfIntegration(id), forget);
                       } else {
                           answer(removed);
                       }
                   });
}

} // namespace latchkey::desk
