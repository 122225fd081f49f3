// SPDX-License-Identifier: Apache-2.0
// What is signed besides method and URI, a rule for each way stores collect it.
#pragma once

#include "oauth/CollectedParameters.h"
#include "oauth/RequestToSign.h"
#include "web/Url.h"

namespace latchkey::oauth {

// RFC 5849 §3.4.1.3.1: protocol parameters, the query and a form body, both form-decoded, repeated
// names kept.
Result<void> everyParameter(const RequestToSign &request, const web::UrlParts &url,
                            CollectedParameters &into);

// Commerce up to 2.4.7: the protocol parameters, over them a form body as PHP reads it, over that
// the pieces of the query that have exactly one '=', decoded like rawurldecode; names with oauth_
// and letters left out of both; each name once. Problem `oauth.store-would-fail` if the body holds
// an array.
Result<void> flatParameters(const RequestToSign &request, const web::UrlParts &url,
                            CollectedParameters &into);

// Commerce 2.4.6 and 2.4.7 with 2.4.8's reading of parameters put onto the older library: the same,
// every value encoded once more.
Result<void> flatParametersWithEncodedValues(const RequestToSign &request, const web::UrlParts &url,
                                             CollectedParameters &into);

// Commerce 2.4.8 and newer: the flat parameters, and PHP's reading of the query laid over them; a
// plain name goes where the flat set has names with brackets and PHP an array, and arrays are not
// signed. Problem `oauth.store-would-fail` if PHP takes a name for a number.
Result<void> flatParametersAndPhpReading(const RequestToSign &request, const web::UrlParts &url,
                                         CollectedParameters &into);

} // namespace latchkey::oauth
