// SPDX-License-Identifier: Apache-2.0
// What the verbs about a store's own services have before them.
#pragma once

#include "acl/ResourceSelection.h"
#include "cli/Verb.h"
#include "integrations/IntegrationRepository.h"
#include "integrations/SelectionRepository.h"
#include "place/StorePlace.h"
#include "storeservice/PlaceRepository.h"
#include "storeservice/StoreFacts.h"
#include "storeservice/StoreScript.h"

#include <functional>

namespace latchkey::cli {

// An integration, where its store's code is, and what it asks for.
struct StoreCase
{
    integrations::Integration integration;
    storeservice::KeptPlace kept;
    integrations::KeptResources resources;
    QByteArray callbackUrl, identityUrl;
};

// Problems: those of the repositories, `storeservice.no-place`, `storeservice.needs-consent`.
Result<StoreCase> storeCaseOf(profile::Profile &profile, const QString &id);

// What is asked about it: all that a plan has to know.
storeservice::Question questionOf(const StoreCase &about);

// The integration as the store should have it. The choice is closed over the store's own resources
// where it told them, otherwise over those known here.
storeservice::WantedIntegration wantedOf(const console::Console &console, const StoreCase &about,
                                         const storeservice::StoreFacts &facts);

// Remembers which number it has in the store, so that it is found under another name, too.
void rememberNumber(profile::Profile &profile, const StoreCase &about,
                    const storeservice::StoreFacts &facts);

// The place in the arguments: "PLACE [--prefix …] [--as USER] [--php PATH]". Problems: those of
// place::parseStorePlace(), parsePrefix() and checkedPlace().
Result<place::StorePlace> placeIn(const Call &call, const QString &typed);
QList<QCommandLineOption> placeOptions();

// Whether the store's code may be run there: what was agreed to, --consent, or what a person at the
// terminal says. Problem `storeservice.needs-consent`.
Result<void> consentTo(const Call &call, const place::StorePlace &place, bool isAgreedTo);

// Of a problem that has a detail, that too: what the store printed.
void sayProblem(const console::Console &console, const Problem &problem);

// The verbs themselves.
std::optional<console::Exit> showInStore(const Call &call);
std::optional<console::Exit> listInStore(const Call &call);
std::optional<console::Exit> createInStore(const Call &call);
std::optional<console::Exit> updateInStore(const Call &call);
std::optional<console::Exit> removeFromStore(const Call &call);

} // namespace latchkey::cli
