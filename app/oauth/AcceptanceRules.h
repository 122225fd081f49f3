// SPDX-License-Identifier: Apache-2.0
// Which URLs a store can sign at all: the others end in its status 500 before any signature is
// looked at.
#pragma once

#include "base/Result.h"
#include "web/Url.h"

namespace latchkey::oauth {

// RFC 5849 and Commerce 2.4.8 and newer: every URL.
Result<void> everyUrl(const web::UrlParts &url);

// Zend_Uri_Http: host a name of letters, digits and hyphens or an address; path, query and fragment
// only of RFC 2396's characters, "[]" and whole percent-codes. Problem `oauth.store-would-fail`.
Result<void> urlsOfZendUri(const web::UrlParts &url);

// laminas-uri: host as above, anything else goes. Problem `oauth.store-would-fail`.
Result<void> urlsOfLaminasUri(const web::UrlParts &url);

// The problem that all rules report where a store answers 500. `detail` says what it stumbles over.
tl::unexpected<Problem> storeWouldFail(const char *detail);

} // namespace latchkey::oauth
