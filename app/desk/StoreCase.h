// SPDX-License-Identifier: Apache-2.0
// An integration, where its store's code is, and what it asks for: all that is asked of a store's
// own services, and told to them.
#pragma once

#include "acl/AclTree.h"
#include "base/Result.h"
#include "integrations/Integration.h"
#include "integrations/SelectionRepository.h"
#include "place/StorePlace.h"
#include "storeservice/PlaceRepository.h"
#include "storeservice/StoreFacts.h"
#include "storeservice/StoreScript.h"

namespace latchkey::desk {

struct StoreCase
{
    integrations::Integration integration;
    storeservice::KeptPlace kept;
    integrations::KeptResources resources;
    QByteArray callbackUrl, identityUrl;
};

// `port` is the one of the URLs. Problems: those of the repositories, `storeservice.no-place`,
// `storeservice.needs-consent` (nobody agreed to run the store's code there).
Result<StoreCase> storeCaseOf(profile::Profile &profile, const QString &id, quint16 port);

// Whether the profile still says the same of the integration and of where its store is; what it
// asks for aside, which every plan reads anew.
bool isStillTrue(profile::Profile &profile, const StoreCase &about);

// `storeservice.plan-outdated`: it says something else by now.
Problem planOutdated();

// `storeservice.needs-consent`, in the words that a person agrees to.
Problem needsConsent(const place::StorePlace &place);

// What is asked about it: all that a plan has to know.
storeservice::Question questionOf(const StoreCase &about);

// The integration as the store should have it. The choice is closed over the store's own resources
// where it told them, otherwise over `known`.
storeservice::WantedIntegration
wantedOf(const StoreCase &about, const storeservice::StoreFacts &facts, const acl::AclTree &known);

// Remembers which number it has in the store, so that it is found under another name, too.
void rememberNumber(profile::Profile &profile, const StoreCase &about,
                    const storeservice::StoreFacts &facts);

} // namespace latchkey::desk
