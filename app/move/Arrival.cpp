// SPDX-License-Identifier: Apache-2.0
#include "move/Arrival.h"

#include "base/ForeignText.h"
#include "clients/ClientRepository.h"
#include "integrations/IntegrationRepository.h"
#include "move/Text.h"
#include "place/StorePlace.h"
#include "profile/Profile.h"
#include "profile/Settings.h"
#include "profile/Sql.h"
#include "tls/CertificateFacts.h"

#include <QNetworkInterface>

#include <algorithm>

namespace latchkey::move {

using integrations::Integration;
using integrations::StoreAccessRepository;

namespace {

const QString portSetting = QStringLiteral("listener.port");

Fate fateOf(const Integration &arriving, const QList<Integration> &here)
{
    Fate fate = Fate::New;
    for (const Integration &each : here) {
        if (each.id == arriving.id) {
            return Fate::Here;
        }
        if (each.name.compare(arriving.name, Qt::CaseInsensitive) == 0) {
            fate = Fate::NameTaken;
        }
    }
    return fate;
}

QString movedPort(const Belongings &belongings)
{
    for (const MovedSetting &each : belongings.settings) {
        if (each.key == portSetting) {
            return each.value;
        }
    }
    return {};
}

// The URLs that stores have saved name the port of the old computer.
Result<void> decideOnPort(const profile::Profile &profile, const Belongings &belongings,
                          bool isEmptyHere, Taken &taken)
{
    const QString moved = movedPort(belongings);
    return profile::listenerPort(profile).map([&](quint16 here) {
        const bool isSame = moved.isEmpty() || moved == QString::number(here);
        taken.isPortSet = !isSame && isEmptyHere;
        if (!isSame && !isEmptyHere) {
            taken.remarks.append(
                Text::tr("The URLs of the integrations that moved have port %1 here instead of "
                         "%2: save them in Admin again, or set the port under Settings.")
                    .arg(here)
                    .arg(moved));
        }
    });
}

Result<void> decideOnPasswords(profile::Profile &profile, const Belongings &belongings,
                               Taken &taken)
{
    for (const MovedAccess &each : belongings.access) {
        const auto here = StoreAccessRepository(profile).of(each.origin);
        if (!here) {
            return failure(here.error());
        }
        if (each.access.hasBasic && !here->hasBasic) {
            taken.passwords.insert(each.origin);
        }
    }
    return {};
}

void decideOnCertificates(const Belongings &belongings, const QSet<QString> &hostsHere,
                          Taken &taken)
{
    for (const MovedCertificate &each : belongings.certificates) {
        if (!hostsHere.contains(each.host)) {
            taken.certificates.insert(each.host);
        }
    }
}

// A way that begins at an address of the old computer leads nowhere from here.
void remarkOnWays(const Belongings &belongings, Taken &taken)
{
    const QList<QHostAddress> ours = QNetworkInterface::allAddresses();
    for (const MovedIntegration &each : belongings.integrations) {
        const integrations::Way &way = each.integration.way;
        const QHostAddress address(QString::fromLatin1(way.address));
        if (way.kind == integrations::WayKind::Bind && taken.ids.contains(each.integration.id) &&
            !ours.contains(address)) {
            taken.remarks.append(
                Text::tr("“%1” is called at %2, an address that this computer does not have: "
                         "choose another way before you activate it again.")
                    .arg(each.integration.name, withoutControls(QString::fromUtf8(way.address))));
        }
    }
}

Result<void> writeUse(profile::Profile &profile, const QString &id,
                      const std::optional<MovedUse> &use)
{
    if (!use) {
        return {};
    }
    clients::ClientRepository repository(profile);
    return repository.put(id, use->programs)
        .and_then([&] { return repository.saveDoors(id, use->doors); })
        .and_then([&] {
            return clients::StoreLimitsRepository(profile).save(
                id, use->storeLimits.value_or(clients::StoreLimits()));
        })
        .and_then([&] { return integrations::WatchRepository(profile).savePlan(id, use->watch); });
}

Result<void> writeOne(profile::Profile &profile, const MovedIntegration &one)
{
    const QString id = one.integration.id;
    storeservice::PlaceRepository places(profile);
    module::ModuleRepository modules(profile);
    return integrations::IntegrationRepository(profile)
        .put(one.integration)
        .and_then([&] { return integrations::SelectionRepository(profile).put(id, one.resources); })
        .and_then([&] { return places.forget(id); })
        .and_then([&] { return one.place ? places.save(id, one.place->place) : Result<void>(); })
        .and_then([&] {
            return one.place && one.place->consentedAt > 0 ? places.consent(id) : Result<void>();
        })
        .and_then([&] {
            return one.place ? places.remember(id, one.place->integrationThere) : Result<void>();
        })
        .and_then([&] { return modules.saveChoice(id, one.module.choice); })
        .and_then([&] {
            return one.module.written ? modules.saveWritten(id, *one.module.written)
                                      : Result<void>();
        })
        .and_then([&] { return writeUse(profile, id, one.use); });
}

Result<void> writeIntegrations(profile::Profile &profile, const Belongings &belongings,
                               const Taken &taken)
{
    for (const MovedIntegration &each : belongings.integrations) {
        const auto written =
            taken.ids.contains(each.integration.id) ? writeOne(profile, each) : Result<void>();
        if (!written) {
            return failure(written.error());
        }
    }
    return {};
}

Result<void> writeLogins(profile::Profile &profile, const Belongings &belongings)
{
    logins::LoginRepository logins(profile);
    for (const auto &login : belongings.logins) {
        const auto here = logins.find(login.name);
        const auto written =
            here && here->has_value()
                ? Result<void>()
                : logins.checkNewName(login.name).and_then([&](const QString &name) {
                      return logins.addHashed(name, login.password);
                  });
        if (!here || !written) {
            return failure(here ? written.error() : here.error());
        }
    }
    return {};
}

Result<void> writeAccess(profile::Profile &profile, const Belongings &belongings,
                         const Taken &taken)
{
    StoreAccessRepository repository(profile);
    for (const MovedAccess &each : belongings.access) {
        const auto here = repository.of(each.origin);
        const auto written =
            here.and_then([&](const integrations::StoreAccess &known) {
                    return known.trustedCa.isEmpty() && !each.access.trustedCa.isEmpty()
                               ? repository.saveTrustedCa(each.origin, each.access.trustedCa)
                               : Result<void>();
                })
                .and_then([&] {
                    return taken.passwords.contains(each.origin)
                               ? repository.saveHasBasic(each.origin, true)
                               : Result<void>();
                });
        if (!written) {
            return failure(written.error());
        }
    }
    return {};
}

Result<void> writeSettings(profile::Profile &profile, const Belongings &belongings,
                           const Taken &taken)
{
    for (const MovedSetting &each : belongings.settings) {
        const auto here = profile.setting(each.key);
        if (!here) {
            return failure(here.error());
        }
        const bool isTaken = each.key == portSetting ? taken.isPortSet : !here->has_value();
        const auto written = isTaken ? profile.setSetting(each.key, each.value) : Result<void>();
        if (!written) {
            return failure(written.error());
        }
    }
    return {};
}

// Also a door that is open without any: whoever makes a program there finds it so.
QStringList openTo(const QString &name, const MovedUse &use)
{
    QStringList programs;
    for (const clients::ProxyClient &each : use.programs) {
        programs.append(withoutControls(each.name));
    }
    QStringList sentences;
    if (use.doors.isOn && !programs.isEmpty()) {
        sentences.append(Text::tr("Programs may call the store of “%1” with keys that they have "
                                  "already: %2.")
                             .arg(name, programs.join(QStringLiteral(", "))));
    }
    if (use.doors.isOn && (use.doors.graphQl || use.doors.soap)) {
        sentences.append(
            Text::tr("Programs of “%1” may also use GraphQL or SOAP, which no limit covers.")
                .arg(name));
    }
    return sentences;
}

} // namespace

Result<QList<Arriving>> arrivals(profile::Profile &profile, const Belongings &belongings)
{
    return integrations::IntegrationRepository(profile).all().map(
        [&](const QList<Integration> &here) {
            QList<Arriving> all;
            for (const MovedIntegration &each : belongings.integrations) {
                const Integration &it = each.integration;
                all.append(
                    {it.id, it.name, it.storeUrl, fateOf(it, here), hasTokens(belongings, it.id)});
            }
            return all;
        });
}

QStringList agreements(const Belongings &belongings)
{
    QStringList sentences;
    for (const MovedIntegration &each : belongings.integrations) {
        const Integration &it = each.integration;
        const QString name = withoutControls(it.name);
        if (it.allowsCleartext) {
            sentences.append(Text::tr("“%1” may call its store without encryption.").arg(name));
        }
        if (each.place && each.place->consentedAt > 0) {
            sentences.append(Text::tr("“%1” may run the store's own code: %2.")
                                 .arg(name, place::placeWords(each.place->place)));
        }
        sentences += openTo(name, each.use.value_or(MovedUse()));
        for (const QByteArray &origin : it.allowedOrigins) {
            sentences.append(Text::tr("The login page of “%1” may go back to %2.")
                                 .arg(name, QString::fromLatin1(origin)));
        }
    }
    for (const MovedAccess &each : belongings.access) {
        for (const tls::CertificateFacts &facts : tls::factsOf(each.access.trustedCa)) {
            sentences.append(
                Text::tr("The certificate %1 is trusted at %2.")
                    .arg(QString::fromLatin1(facts.fingerprint), QString::fromLatin1(each.origin)));
        }
    }
    return sentences;
}

Result<Taken> toTake(profile::Profile &profile, const Belongings &belongings,
                     const QSet<QString> &hostsHere, bool replaces)
{
    const auto all = arrivals(profile, belongings);
    const auto here = integrations::IntegrationRepository(profile).all();
    if (!all || !here) {
        return failure(!all ? all.error() : here.error());
    }
    Taken taken;
    for (const Arriving &each : *all) {
        if (each.fate == Fate::NameTaken) {
            return failure("move.name-taken",
                           Text::tr("There is another integration named “%1” on this computer. "
                                    "Rename it here or on the old computer first. Nothing was "
                                    "taken in.")
                               .arg(withoutControls(each.name)));
        }
        if (each.fate == Fate::New || replaces) {
            taken.ids.insert(each.id);
        } else {
            taken.remarks.append(Text::tr("“%1” is here already and stays as it is here.")
                                     .arg(withoutControls(each.name)));
        }
    }
    decideOnCertificates(belongings, hostsHere, taken);
    remarkOnWays(belongings, taken);
    const auto decided = decideOnPort(profile, belongings, here->isEmpty(), taken).and_then([&] {
        return decideOnPasswords(profile, belongings, taken);
    });
    return decided ? Result<Taken>(taken) : failure(decided.error());
}

Result<void> write(profile::Profile &profile, const Belongings &belongings, const Taken &taken)
{
    return profile::inTransaction(profile.database(), [&] {
        return writeIntegrations(profile, belongings, taken)
            .and_then([&] { return writeLogins(profile, belongings); })
            .and_then([&] { return writeAccess(profile, belongings, taken); })
            .and_then([&] { return writeSettings(profile, belongings, taken); });
    });
}

} // namespace latchkey::move
