// SPDX-License-Identifier: Apache-2.0
// The Authorization header (RFC 5849 §3.5.1).
#pragma once

#include "base/Result.h"
#include "oauth/Parameters.h"

namespace latchkey::oauth {

// True for what Commerce takes for a protocol parameter: "oauth_" and a letter, "_" or "-" behind
// it, anywhere in the name.
bool isProtocolName(QByteArrayView name);

// The header's value: OAuth a="b", c="d", names and values percent-encoded.
QByteArray authorizationHeader(const Parameters &protocolWithSignature);

// The same at the end of `out`; `quote` is what stands for a quotation mark there.
void appendAuthorizationHeader(QByteArray &out, const Parameters &protocolWithSignature,
                               QByteArrayView quote = "\"");

// The protocol parameters of a header's value as Commerce reads them: after the first "oauth " in
// any case, split at commas; quotes optional; only names with oauth_ count, so the realm is
// dropped; of a repeated name the last value counts. Problem `oauth.no-authorization` if it is no
// such header.
Result<Parameters> parseAuthorizationHeader(QByteArrayView value);

} // namespace latchkey::oauth
