// SPDX-License-Identifier: Apache-2.0
// The signature base string (RFC 5849 §3.4.1) in the words of one dialect.
#pragma once

#include "oauth/Dialect.h"

namespace latchkey::oauth {

// METHOD&URI&PARAMETERS, each percent-encoded. The URL is taken as it stands, never put in
// canonical form first. Problems: `oauth.bad-url` if it is no absolute http or https URL,
// `oauth.store-would-fail` where a store of this dialect answers 500 whatever the signature.
Result<QByteArray> baseString(const Dialect &dialect, const RequestToSign &request);

} // namespace latchkey::oauth
