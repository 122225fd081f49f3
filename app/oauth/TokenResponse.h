// SPDX-License-Identifier: Apache-2.0
// The body of a successful token call.
#pragma once

#include "base/Result.h"
#include "base/Secret.h"

namespace latchkey::oauth {

// A request token or an access token with its secret.
struct TokenPair
{
    Secret token;
    Secret tokenSecret;

    friend bool operator==(const TokenPair &, const TokenPair &) = default;
};

// oauth_token=…&oauth_token_secret=…, in either order, nothing else, 32 characters of [a-z0-9] each
// (Commerce sends exactly that). Problem `oauth.bad-token-response`; its detail repeats no value.
Result<TokenPair> parseTokenResponse(QByteArrayView body);

} // namespace latchkey::oauth
