// SPDX-License-Identifier: Apache-2.0
// Which address is meant, when the configured one answered with a page instead of Commerce's API.
#pragma once

#include "integrations/Integration.h"

#include <optional>

namespace latchkey::integrations {

struct StoreUrlHint
{
    QByteArray url;             // as validStoreUrl() returns it
    QString difference;         // a sentence: how it differs from the configured one
    bool isOtherOrigin = false; // taking it sends the credentials to another host: ask first

    friend bool operator==(const StoreUrlHint &, const StoreUrlHint &) = default;
};

// The store's own base URL, as it POSTed it, if that is another than the configured one; otherwise
// the configured one without what belongs to Admin or to the API (`/admin…`, `/rest/V1`, …).
// Nothing if neither says more. What the store POSTed comes from whoever knows the callback URL, so
// another origin has to be asked for; http is never offered for https.
std::optional<StoreUrlHint> storeUrlHint(const Integration &integration);

} // namespace latchkey::integrations
