// SPDX-License-Identifier: Apache-2.0
// Which client program asks, and for what below the store's base URL.
#pragma once

#include "base/Secret.h"
#include "httpserver/ServerMessage.h"
#include "proxy/Gate.h"

namespace latchkey::proxy {

struct ProxyTarget
{
    Secret key;
    QByteArray prefix; // what stands before the suffix on this proxy: "/" or "/<key>/" (secret)
    QByteArray suffix; // canonical, octet for octet as it is sent: "rest/V1/products?…"
};

// The key is the path's first part, or what stands before the colon of a Basic name and password,
// or a Bearer token. The rest is put in canonical form (oauth::canonicalUrl()) before anybody looks
// at it. Refused: a path that has, however often it is decoded, a part "." or "..", an empty part,
// a backslash or a control character, `proxy.bad-path`; one whose first part is not "rest",
// "graphql" or "soap", `proxy.not-the-api`; no key, `proxy.no-key`.
tl::expected<ProxyTarget, Refusal> readTarget(const httpserver::ServerRequest &request);

} // namespace latchkey::proxy
