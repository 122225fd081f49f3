// SPDX-License-Identifier: Apache-2.0
// The limits of a client program, as they are typed.
#pragma once

#include "acl/RouteTable.h"
#include "cli/Verb.h"
#include "clients/ProxyClient.h"

namespace latchkey::cli {

// --read-only, --route, --rate, --until.
QList<QCommandLineOption> limitOptions();
// --read-write and --all-routes, which take back what the first two say.
QList<QCommandLineOption> widerOptions();

// Whether any of them is given.
bool sayLimits(const Call &call);

// What is wrong with the options themselves, in a sentence; empty if nothing.
QString misusedLimits(const Call &call);

// `before` with what the options change. `routes` are those of the store: a route may be typed as
// it is declared ("GET V1/products/:sku") or as it is called ("GET /rest/V1/products/ABC").
// Problems: `acl.not-a-call`, `acl.method-unknown`, `client.no-such-route`, `client.past-date`.
Result<clients::ClientLimits> limitsIn(const Call &call, const clients::ClientLimits &before,
                                       const acl::RouteTable &routes);

} // namespace latchkey::cli
