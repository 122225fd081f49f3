// SPDX-License-Identifier: Apache-2.0
#include "desk/Removal.h"

#include "desk/PendingItem.h"
#include "desk/StoreDoor.h"
#include "integrations/StoreAccess.h"
#include "web/Origin.h"

#include <QSet>

namespace latchkey::desk {

namespace {

// Where there is no keychain, there is nothing in it.
bool isGone(const Result<void> &removed)
{
    return removed || removed.error().code == "secrets.missing";
}

// The origin of its store where no other integration is there; empty otherwise.
QByteArray originLeft(const integrations::IntegrationRepository &integrations, const QString &id)
{
    const auto all = integrations.all();
    QByteArray own;
    QSet<QByteArray> others;
    for (const integrations::Integration &each : all.value_or(QList<integrations::Integration>())) {
        const auto origin = web::originOf(each.storeUrl);
        const QByteArray text = origin ? origin->text() : QByteArray();
        if (each.id == id) {
            own = text;
        } else {
            others.insert(text);
        }
    }
    return others.contains(own) ? QByteArray() : own;
}

// The password of the web server in front of a store that nothing is left at.
void forgetDoor(integrations::IntegrationRepository &integrations, secrets::SecretStore &secrets,
                const QString &id, const std::function<void(Result<void>)> &answer)
{
    profile::Profile &profile = integrations.profile();
    const QByteArray origin = originLeft(integrations, id);
    const auto access = integrations::StoreAccessRepository(profile).of(origin);
    if (access && access->hasBasic) {
        forgetBasic(profile, secrets, origin, answer);
    } else {
        answer({});
    }
}

} // namespace

void removeIntegration(integrations::IntegrationRepository &integrations,
                       secrets::SecretStore &secrets, const QString &id,
                       const std::function<void(Result<void>)> &answer)
{
    const auto remove = [&integrations, id, answer](const Result<void> &removed) {
        answer(isGone(removed) ? integrations.remove(id) : removed);
    };
    const auto forget = [&integrations, &secrets, id, remove, answer](const Result<void> &removed) {
        if (isGone(removed)) {
            forgetDoor(integrations, secrets, id, remove);
        } else {
            answer(removed);
        }
    };
    removePending(secrets, id, [&secrets, id, forget, answer](const Result<void> &removed) {
        if (isGone(removed)) {
            secrets.remove(secrets::itemKeyOfIntegration(id), forget);
        } else {
            answer(removed);
        }
    });
}

} // namespace latchkey::desk
