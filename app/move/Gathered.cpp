// SPDX-License-Identifier: Apache-2.0
#include "move/Gathered.h"

#include "activation/Advance.h"
#include "activation/StateJson.h"
#include "clients/ClientRepository.h"
#include "integrations/IntegrationRepository.h"
#include "profile/Profile.h"
#include "profile/Settings.h"

namespace latchkey::move {

using integrations::Integration;

namespace {

const QString portSetting = QStringLiteral("listener.port");

// As whoever takes it up next finds it, now that nobody works with it. A state that cannot be read
// helps nobody there either.
QByteArray stateAtRest(const QByteArray &stored)
{
    const auto state = activation::fromJson(stored);
    if (!state) {
        return {};
    }
    return state->isAtRest()
               ? stored
               : activation::toJson(
                     activation::advance(*state, activation::event::StartedAgain{}).state);
}

Result<MovedUse> useOf(profile::Profile &profile, const QString &id)
{
    const clients::ClientRepository repository(profile);
    const auto programs = repository.of(id);
    const auto doors = programs ? repository.doors(id) : failure(programs.error());
    const auto plan =
        doors ? integrations::WatchRepository(profile).plan(id) : failure(doors.error());
    const auto limits =
        plan ? clients::StoreLimitsRepository(profile).of(id) : failure(plan.error());
    if (!limits) {
        return failure(limits.error());
    }
    MovedUse use{*programs, *doors, *plan, *limits};
    use.programs.removeIf([](const clients::ProxyClient &each) { return each.revokedAt != 0; });
    return use;
}

Result<MovedIntegration> withAll(profile::Profile &profile, const Integration &it)
{
    MovedIntegration moved;
    moved.integration = it;
    moved.integration.activationState = stateAtRest(it.activationState);
    const auto resources = integrations::SelectionRepository(profile).of(it.id);
    const auto place = storeservice::PlaceRepository(profile).of(it.id);
    const auto module = module::ModuleRepository(profile).of(it.id);
    if (!resources || !module) {
        return failure(!resources ? resources.error() : module.error());
    }
    if (!place && !place.error().code.startsWith("place.")) {
        return failure(place.error());
    }
    const auto use = useOf(profile, it.id);
    if (!use) {
        return failure(use.error());
    }
    moved.use = *use;
    moved.resources = *resources;
    moved.place = place.value_or(std::nullopt); // one that cannot be read is named again there
    moved.module = *module;
    return moved;
}

Result<void> gatherIntegrations(profile::Profile &profile, Gathered &gathered)
{
    const auto all = integrations::IntegrationRepository(profile).all();
    if (!all) {
        return failure(all.error());
    }
    for (const Integration &each : *all) {
        auto turn = profile::turnOf(profile, each.id);
        const auto moved = turn ? withAll(profile, each) : failure(turn.error());
        if (!moved) {
            Problem problem = moved.error();
            problem.sentence = QStringLiteral("“%1”: ").arg(each.name.left(100)) + problem.sentence;
            return failure(problem);
        }
        gathered.turns.push_back(std::move(*turn));
        gathered.belongings.integrations.append(*moved);
    }
    return {};
}

Result<void> gatherLogins(profile::Profile &profile, Belongings &belongings)
{
    const logins::LoginRepository logins(profile);
    const auto names = logins.names();
    if (!names) {
        return failure(names.error());
    }
    for (const QString &name : *names) {
        const auto login = logins.byName(name);
        if (!login) {
            return failure(login.error());
        }
        belongings.logins.append(*login);
    }
    return {};
}

Result<void> gatherAccess(profile::Profile &profile, Belongings &belongings)
{
    const integrations::StoreAccessRepository repository(profile);
    const auto origins = repository.origins();
    if (!origins) {
        return failure(origins.error());
    }
    for (const QByteArray &origin : *origins) {
        const auto access = repository.of(origin);
        if (!access) {
            return failure(access.error());
        }
        belongings.access.append({origin, *access});
    }
    return {};
}

// Those that the person set. The port is in the URLs that stores have saved, whoever set it.
Result<void> gatherSettings(profile::Profile &profile, Belongings &belongings)
{
    const QStringList keys = profile::settingKeys();
    for (const QString &key : keys) {
        const auto own = profile.setting(key);
        if (!own) {
            return failure(own.error());
        }
        if (*own && key != portSetting) {
            belongings.settings.append({key, **own});
        }
    }
    return profile::listenerPort(profile).map([&](quint16 port) {
        belongings.settings.append({portSetting, QString::number(port)});
    });
}

void gatherCertificates(const tls::CertificateShelf &shelf, Belongings &belongings)
{
    const QList<tls::CertificateShelf::Entry> entries = shelf.entries();
    for (const tls::CertificateShelf::Entry &entry : entries) {
        belongings.certificates.append(
            {QString::fromLatin1(entry.host.text), entry.certificates, {}});
    }
}

} // namespace

Result<Gathered> gather(profile::Profile &profile, const tls::CertificateShelf &shelf)
{
    Gathered gathered;
    const auto done = gatherIntegrations(profile, gathered)
                          .and_then([&] { return gatherLogins(profile, gathered.belongings); })
                          .and_then([&] { return gatherAccess(profile, gathered.belongings); })
                          .and_then([&] { return gatherSettings(profile, gathered.belongings); });
    if (!done) {
        return failure(done.error());
    }
    gatherCertificates(shelf, gathered.belongings);
    return gathered;
}

} // namespace latchkey::move
