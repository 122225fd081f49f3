// SPDX-License-Identifier: Apache-2.0
// The ways stores compute a base string (PROTOCOL "four dialects"), each a value made of named
// rules.
#pragma once

#include "base/Result.h"
#include "oauth/OrderRules.h"
#include "oauth/RequestToSign.h"
#include "web/Url.h"

#include <span>

namespace latchkey::oauth {

// One way to compute a base string: which rule it uses for each of its parts.
struct Dialect
{
    const char *name;   // "native": for the command line and the profile
    const char *stores; // "Commerce 2.4.6 and 2.4.7": for people, to be translated

    // Refuses the URLs at which such a store answers 500 (AcceptanceRules.h).
    Result<void> (*accepts)(const web::UrlParts &url);
    // host[:port] inside the base string URI (AuthorityRules.h).
    QByteArray (*authority)(const web::UrlParts &url);
    // The path inside the base string URI (PathRules.h).
    Result<QByteArray> (*path)(QByteArrayView path);
    // What is signed, in the order the store collects it (ParameterRules.h).
    Result<CollectedParameters> (*parameters)(const RequestToSign &request,
                                              const web::UrlParts &url);
    // Sorts it (OrderRules.h).
    void (*order)(CollectedParameters &parameters);
};

const Dialect &zend();             // Commerce up to 2.4.5
const Dialect &laminas();          // Commerce 2.4.6 and 2.4.7
const Dialect &laminasExactPath(); // the same with Adobe's later fix as a patch
const Dialect &native();           // Commerce 2.4.8 and newer
const Dialect &rfc5849();          // RFC 5849 to the letter; no store is known to do it

// The four of Commerce, newest first: the order of negotiation.
std::span<const Dialect *const> storeDialects();

// What all of them are called, for people: "native, laminas, laminas-exact-path, zend, rfc5849".
QByteArray dialectNames();

// The dialect of that name ("laminas-exact-path"), nullptr if there is none.
const Dialect *dialectNamed(QByteArrayView name);

} // namespace latchkey::oauth
