// SPDX-License-Identifier: Apache-2.0
// What the checks of one store know of it, and tell each other.
#pragma once

#include "checks/AskedStore.h"
#include "commerce/StoreLook.h"
#include "integrations/IntegrationRepository.h"
#include "secrets/SecretStore.h"

#include <optional>

namespace latchkey::checks {

// In the thread of the event loop.
struct CheckedCase
{
    CheckedCase(profile::Profile &opened, secrets::SecretStore &store, const Clock &clock,
                AskedStore where, std::optional<integrations::Integration> one)
        : profile(opened)
        , secrets(store)
        , repository(opened, clock)
        , asked(std::move(where))
        , integration(std::move(one))
    {}

    profile::Profile &profile;
    secrets::SecretStore &secrets;
    integrations::IntegrationRepository repository;
    AskedStore asked;
    std::optional<integrations::Integration> integration;

    // as they come out
    std::optional<commerce::StoreSight> sight;
    bool isSignedWell = false;
    QByteArray signatureBaseUrl;    // of that call; empty: as configured
    QList<QByteArray> toldBaseUrls; // by its own services
};

} // namespace latchkey::checks
