// SPDX-License-Identifier: Apache-2.0
// The one form of a URL in which all dialects agree.
#pragma once

#include "base/Result.h"

#include <QByteArray>

namespace latchkey::oauth {

// The URL that means the same to the store and leaves the dialects the least to differ over
// (PROTOCOL "Where all but `laminas-backport` agree"): scheme and host in lower case, no default
// port, dot segments resolved, percent-codes only where they must be and in upper case, a raw '+'
// as %20, every piece of the query with one '=', names spelt and repeated as PHP reads them (a.b is
// a_b; a[]=1&a[]=2 is a[0]=1&a[1]=2), no fragment. It is a fixed point. Problem `oauth.bad-url` for
// anything but an absolute http or https URL without user information.
Result<QByteArray> canonicalUrl(QByteArrayView url);

} // namespace latchkey::oauth
