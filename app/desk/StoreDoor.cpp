// SPDX-License-Identifier: Apache-2.0
#include "desk/StoreDoor.h"

#include "desk/CallAnswers.h"
#include "integrations/StoreAccess.h"
#include "web/Origin.h"

namespace latchkey::desk {

using integrations::StoreAccessRepository;

commerce::Store storeOf(const integrations::Integration &integration)
{
    commerce::Store store;
    store.baseUrl = integration.storeUrl;
    store.allowsCleartext = integration.allowsCleartext;
    store.knowledge = knowledgeOf(integration);
    if (!integration.storeBaseUrl.isEmpty()) {
        store.otherBaseUrls.append(integration.storeBaseUrl);
    }
    return store;
}

void openDoor(profile::Profile &profile, secrets::SecretStore &secrets,
              const commerce::Store &store, const WithStore &answer)
{
    const auto origin = web::originOf(store.baseUrl);
    const auto access = origin ? StoreAccessRepository(profile).of(origin->text())
                               : Result<integrations::StoreAccess>();
    if (!access) {
        answer(failure(access.error()));
        return;
    }
    commerce::Store open = store;
    open.trustedCa = access->trustedCa;
    if (!access->hasBasic) {
        answer(open);
        return;
    }
    const QByteArray where = origin->text();
    secrets.read(secrets::itemKeyOfBasic(where),
                 [open, where, answer](const Result<std::optional<Secret>> &item) {
                     if (!item) {
                         answer(failure(item.error()));
                         return;
                     }
                     commerce::Store with = open;
                     if (item->has_value()) { // otherwise the web server will ask for it
                         const auto login = secrets::fromItem<secrets::BasicLogin>(**item, where);
                         if (!login) {
                             answer(failure(login.error()));
                             return;
                         }
                         with.basic = *login;
                     }
                     answer(with);
                 });
}

void keepBasic(profile::Profile &profile, secrets::SecretStore &secrets,
               const secrets::BasicLogin &login, const std::function<void(Result<void>)> &answer)
{
    const auto noted = StoreAccessRepository(profile).saveHasBasic(login.origin, true);
    if (!noted) {
        answer(noted);
        return;
    }
    secrets.write(secrets::itemKeyOfBasic(login.origin), secrets::toItem(login), answer);
}

void forgetBasic(profile::Profile &profile, secrets::SecretStore &secrets, const QByteArray &origin,
                 const std::function<void(Result<void>)> &answer)
{
    secrets.remove(
        secrets::itemKeyOfBasic(origin), [&profile, origin, answer](const Result<void> &gone) {
            answer(gone ? StoreAccessRepository(profile).saveHasBasic(origin, false) : gone);
        });
}

} // namespace latchkey::desk
