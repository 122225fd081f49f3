// SPDX-License-Identifier: Apache-2.0
// The ways stores compute a base string (PROTOCOL §4), each a value made of named rules. A new one
// is one more value in the table in Dialect.cpp, and the rules it needs.
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
    Result<void> (*parameters)(const RequestToSign &request, const web::UrlParts &url,
                               CollectedParameters &into);
    // Sorts it (OrderRules.h).
    void (*order)(CollectedParameters &parameters);
};

// Those of Commerce in the order of negotiation: newest first, last what only a patch brings.
std::span<const Dialect *const> storeDialects();

const Dialect &native();  // of the newest Commerce
const Dialect &rfc5849(); // RFC 5849 to the letter; no store is known to do it

// What all of them are called, RFC 5849 last: "native, laminas, …, rfc5849".
QByteArray dialectNames(QByteArrayView separator = ", ");

// The dialect of that name ("laminas-exact-path"), nullptr if there is none.
const Dialect *dialectNamed(QByteArrayView name);

} // namespace latchkey::oauth
