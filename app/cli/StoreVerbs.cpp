// SPDX-License-Identifier: Apache-2.0
#include "cli/StoreCase.h"
#include "cli/StoreDoor.h"
#include "cli/Text.h"
#include "integrations/IntegrationRepository.h"

namespace latchkey::cli {

using console::Exit;

namespace {

std::optional<Exit> set(const Call &call)
{
    const auto profile = call.openProfile();
    const QString id = call.arguments[0];
    const auto known = profile ? integrations::IntegrationRepository(**profile).byId(id)
                               : failure(profile.error());
    const auto place = known ? placeIn(call, call.arguments[1]) : failure(known.error());
    if (!place) {
        return call.fail(place.error());
    }
    storeservice::PlaceRepository places(**profile);
    const auto isAgreedTo = places.isConsentedTo(*place);
    const auto agreed =
        isAgreedTo ? consentTo(call, *place, *isAgreedTo) : failure(isAgreedTo.error());
    const auto saved =
        agreed.and_then([&] { return places.save(id, *place); }).and_then([&]() -> Result<void> {
            return *isAgreedTo ? Result<void>() : places.consent(id);
        });
    return saved ? Exit::Done : call.fail(saved.error());
}

std::optional<Exit> forget(const Call &call)
{
    const auto profile = call.openProfile();
    const auto gone = profile ? storeservice::PlaceRepository(**profile).forget(call.arguments[0])
                              : failure(profile.error());
    return gone ? Exit::Done : call.fail(gone.error());
}

} // namespace

QList<Verb> storeVerbs()
{
    const QString store = QStringLiteral("store");
    const auto tokens =
        option("tokens", QT_TRANSLATE_NOOP("Cli", "Takes the tokens too, instead of an activation "
                                                  "in Admin; they go into the keychain"));
    const auto dryRun =
        option("dry-run", QT_TRANSLATE_NOOP("Cli", "Says what would be done, and does nothing"));
    const auto yes = option("yes", QT_TRANSLATE_NOOP("Cli", "Carries the plan out without asking"));
    const auto takeOver = option(
        "take-over",
        QT_TRANSLATE_NOOP("Cli", "Also an integration that Latchkey did not make, or a module's"));
    return {
        {{store, QStringLiteral("look")},
         "URL",
         QT_TRANSLATE_NOOP("Cli", "Says what answers at a store's address, and fails if no "
                                  "integration can be made there"),
         "shop.example",
         1,
         {},
         {},
         lookAtStore},
        {{store, QStringLiteral("trust")},
         "URL [--ca FILE] [--fingerprint SHA256] [--remove] [--show]",
         QT_TRANSLATE_NOOP("Cli", "Trusts a certificate of your own network at this store, and "
                                  "nowhere else"),
         "https://shop.example/ --ca issuer.pem",
         1,
         {option("ca",
                 QT_TRANSLATE_NOOP("Cli", "The issuer's certificate, or the store's own; PEM "
                                          "or DER"),
                 "FILE"),
          option("fingerprint",
                 QT_TRANSLATE_NOOP("Cli",
                                   "Agrees to the certificate with this SHA-256 fingerprint, "
                                   "instead of being asked"),
                 "SHA256"),
          option("remove", QT_TRANSLATE_NOOP("Cli", "Trusts it no more")),
          option("show", QT_TRANSLATE_NOOP("Cli", "Says what is trusted there"))},
         {},
         trustAtStore},
        {{store, QStringLiteral("basic")},
         "URL [--remove]",
         QT_TRANSLATE_NOOP("Cli", "Keeps the name and password of the web server in front of a "
                                  "store; asked for, or two lines of standard input"),
         "https://staging.shop.example/",
         1,
         {option("remove", QT_TRANSLATE_NOOP("Cli", "Forgets them"))},
         {},
         passwordOfStore},
        {{store, QStringLiteral("set")},
         "ID PLACE [--prefix COMMAND] [--as USER] [--php PATH] [--consent]",
         QT_TRANSLATE_NOOP("Cli",
                           "Says where the store's code is: a folder here or, as "
                           "[user@]host:folder, over ssh. The store's own code is run there"),
         "k3x5m2pa deploy@shop.example:/srv/shop --as www-data",
         2,
         placeOptions(),
         {},
         set},
        {{store, QStringLiteral("show")},
         "ID",
         QT_TRANSLATE_NOOP("Cli", "Says what the store has, and fails if that differs from what is "
                                  "defined here"),
         "k3x5m2pa",
         1,
         {},
         {},
         showInStore},
        {{store, QStringLiteral("create")},
         "ID [--tokens] [--dry-run] [--yes]",
         QT_TRANSLATE_NOOP("Cli", "Creates the integration in the store, with its URLs and "
                                  "resources"),
         "k3x5m2pa --tokens",
         1,
         {tokens, dryRun, yes},
         {},
         createInStore},
        {{store, QStringLiteral("update")},
         "ID [--tokens] [--dry-run] [--yes] [--take-over]",
         QT_TRANSLATE_NOOP("Cli", "Changes the store's integration to what is defined here; its "
                                  "tokens stay valid"),
         "k3x5m2pa --dry-run",
         1,
         {tokens, dryRun, yes, takeOver},
         {},
         updateInStore},
        {{store, QStringLiteral("remove")},
         "ID [--dry-run] [--yes] [--take-over]",
         QT_TRANSLATE_NOOP("Cli", "Removes the integration from the store, with its tokens"),
         "k3x5m2pa",
         1,
         {dryRun, yes, takeOver},
         {},
         removeFromStore},
        {{store, QStringLiteral("list")},
         "PLACE|ID [--prefix COMMAND] [--as USER] [--php PATH] [--consent]",
         QT_TRANSLATE_NOOP("Cli", "Lists all integrations of a store, and how much each may do"),
         "k3x5m2pa",
         1,
         placeOptions(),
         {},
         listInStore},
        {{store, QStringLiteral("forget")},
         "ID",
         QT_TRANSLATE_NOOP("Cli", "Forgets where the store's code is"),
         "k3x5m2pa",
         1,
         {},
         {},
         forget},
    };
}

} // namespace latchkey::cli
