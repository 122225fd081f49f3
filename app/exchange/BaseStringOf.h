// SPDX-License-Identifier: Apache-2.0
// The base string of a call in the log, computed again from what is kept of it.
#pragma once

#include "exchange/Exchange.h"
#include "oauth/Dialect.h"

namespace latchkey::exchange {

// The request as it was signed, with words in place of what the log does not hold: "CONSUMER_KEY",
// "ACCESS_TOKEN", "REQUEST_TOKEN", "VERIFIER". Problem `log.not-signed`.
Result<oauth::RequestToSign> requestToSign(const Exchange &exchange);

struct BaseString
{
    QByteArray baseString;
    bool lacksBody = false;   // a form was signed with it, and the log does not hold that
    bool lacksValues = false; // nor the values in its path or query: lacksValues()
};

// By the dialect that was used, or by another. Problems: `log.not-signed`, those of
// oauth::baseString().
Result<BaseString> baseStringOf(const Exchange &exchange);
Result<BaseString> baseStringOf(const Exchange &exchange, const oauth::Dialect &dialect);

// What stands in the log in place of a parameter of its OAuth header, "oauth_token" say; empty if
// there is none.
QByteArray markOf(const Exchange &exchange, QByteArrayView name);

// The fingerprint that stands in the log in place of the call's signature, "•••k3j2x9qa"; empty if
// there is none. Compare with Masker::mark() of one that was computed.
QByteArray signatureMark(const Exchange &exchange);

} // namespace latchkey::exchange
