// SPDX-License-Identifier: Apache-2.0
// What the store POSTs to the callback URL when Activate is clicked (PROTOCOL §1.2).
#pragma once

#include "base/Secret.h"

#include <QByteArray>
#include <QMetaType>

#include <optional>

namespace latchkey::listener {

// Each of the three OAuth values is 32 characters of [a-z0-9].
struct CallbackPost
{
    Secret consumerKey;
    Secret consumerSecret;
    Secret verifier;
    QByteArray storeBaseUrl; // an absolute http or https URL, as POSTed
    QByteArray peer = {};    // Peer::name() of who sent it
};

// Reads the form. Nothing if one of the four fields is missing, occurs twice, or is not of the form
// the store sends. Fields with other names are ignored: a store's extension may add some.
std::optional<CallbackPost> readCallbackPost(QByteArrayView body);

// True for 32 characters of [a-z0-9]: the form of every key, token and secret of a store.
bool isStoreToken(QByteArrayView value);

} // namespace latchkey::listener
