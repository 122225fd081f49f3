// SPDX-License-Identifier: Apache-2.0
// What a signature is made over.
#pragma once

#include "oauth/Parameters.h"

namespace latchkey::oauth {

// One request as it goes out on the wire.
struct RequestToSign
{
    QByteArray method;      // "GET", "post": any case
    QByteArray url;         // absolute, exactly as sent; a fragment is ignored
    QByteArray contentType; // the Content-Type header, empty if there is none
    QByteArray body;        // octets; signed only if contentType says it is a form
    Parameters protocol;    // oauth_…, decoded; "realm" and "oauth_signature" are never signed
};

} // namespace latchkey::oauth
