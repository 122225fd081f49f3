// SPDX-License-Identifier: Apache-2.0
// What is signed besides method and URI, a rule for each way stores collect it.
#pragma once

#include "oauth/CollectedParameters.h"
#include "oauth/RequestToSign.h"
#include "web/Url.h"

namespace latchkey::oauth {

// RFC 5849 §3.4.1.3.1: protocol parameters, the query and a form body, both form-decoded, repeated
// names kept.
Result<CollectedParameters> everyParameter(const RequestToSign &request, const web::UrlParts &url);

// Commerce up to 2.4.7: the protocol parameters, over them a form body as PHP reads it, over that
// the pieces of the query that have exactly one '=', decoded like rawurldecode; names with oauth_
// and letters left out of both; each name once. Problem `oauth.store-would-fail` if the body holds
// an array.
Result<CollectedParameters> flatParameters(const RequestToSign &request, const web::UrlParts &url);

// Commerce 2.4.8 and newer: the same, and PHP's reading of the query laid over it; a plain name
// goes where the flat set has names with brackets and PHP an array, and arrays are not signed.
// Problem `oauth.store-would-fail` if PHP takes a name for a number.
Result<CollectedParameters> flatParametersAndPhpReading(const RequestToSign &request,
                                                        const web::UrlParts &url);

} // namespace latchkey::oauth
