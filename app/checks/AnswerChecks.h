// SPDX-License-Identifier: Apache-2.0
// What a store answers to whoever has no token: where it redirects, its API, its clock, the headers
// that reach it, the address it knows itself by.
#pragma once

#include "checks/AskedStore.h"
#include "checks/Check.h"
#include "commerce/StoreLook.h"

namespace latchkey::checks {

// Each blocks; for the thread pool.

// The start page. Codes: `check.redirect-https`, `check.redirect-host` (to another host, port or
// scheme), those of httpcall::performHttpCall().
CheckResult checkRedirects(const AskedStore &asked, const CancelFlag &cancel);

struct ApiResult
{
    CheckResult result;
    commerce::StoreSight sight;
};

// Commerce's API, as commerce::lookAtStore() sees it. Codes: those in a StoreSight, and besides
// `check.rewrites-missing` (it is there behind index.php only), `check.parked` (a domain for sale).
ApiResult checkApi(const AskedStore &asked, const CancelFlag &cancel);

// Codes: `check.clock-ahead` (ours: the store refuses what others sign), `check.clock-off`,
// `check.no-date`.
CheckResult checkClock(const AskedStore &asked, const CancelFlag &cancel);

// Whether an Authorization header gets through: by one that names a consumer nobody has. Codes:
// `commerce.header-lost`, `check.no-api` (the answer is none of Commerce's).
CheckResult checkAuthorization(const AskedStore &asked, const CancelFlag &cancel);

// The addresses that the store tells everybody it has (GraphQL's storeConfig); empty where it does
// not tell.
QList<QByteArray> toldBaseUrls(const AskedStore &asked, const CancelFlag &cancel);

// What a store takes itself for, as far as that is known.
struct KnownBaseUrls
{
    QByteArray inSignatures; // accepted inside a signature; empty: none was yet
    QByteArray posted;       // in its POST, at the last activation; empty: none
    QList<QByteArray> told;  // toldBaseUrls(), or those of its own services
};

// The configured address against those; the first of them counts. Codes: `check.port-dropped`,
// `check.tls-ends-before` (it takes itself for http), `check.https-wanted` (it is https there, and
// http is configured), `check.other-base-url`; none if they agree.
CheckResult judgeBaseUrls(const QByteArray &configured, const KnownBaseUrls &known);

} // namespace latchkey::checks
