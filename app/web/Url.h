// SPDX-License-Identifier: Apache-2.0
// A URL cut into its parts, nothing decoded.
#pragma once

#include "base/Result.h"

#include <QByteArray>

namespace latchkey::web {

// Views into the URL it was made from.
struct UrlParts
{
    QByteArrayView scheme;    // "http" or "https", in any case
    QByteArrayView host;      // an IPv6 literal keeps its brackets
    QByteArrayView port;      // digits, empty if there is none
    QByteArrayView path;      // as it stands, may be empty
    QByteArrayView query;     // without the '?'
    QByteArrayView fragment;  // without the '#'
    bool hasUserInfo = false; // never sent to the store, so never part of a signature
};

// RFC 3986 appendix B for http and https. Problem `oauth.bad-url` if it is no absolute URL of those
// schemes, has no host, or a port that is no number up to 65535.
Result<UrlParts> splitUrl(QByteArrayView url);

// "http" or "https": the scheme in lower case.
QByteArray schemeOf(const UrlParts &url);

// True if the port is the one the scheme has anyway.
bool hasDefaultPort(const UrlParts &url);

} // namespace latchkey::web
