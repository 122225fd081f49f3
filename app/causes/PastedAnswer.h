// SPDX-License-Identifier: Apache-2.0
// An answer as somebody copies it: out of curl, a browser, a log, a program's error, or Admin.
#pragma once

#include "base/Result.h"
#include "causes/Evidence.h"

namespace latchkey::causes {

inline constexpr qint64 largestPasted = 4 * qint64(1024 * 1024); // octets

// What can be known from any of:
// - what `curl -i` or `curl -v` prints (of several answers the last; of -v also the request);
// - curl's own error ("curl: (60) SSL certificate problem: …");
// - the lines of a browser's network panel ("Request URL: …", "Status Code: 401");
// - JSON: {"status", "content_type", "headers": {} or [{"name", "value"}], "body" (text or JSON),
//   "call", "method", "url", "authorization", "user_agent"}, where anything may be missing;
// - a status line, a body alone, or a sentence.
// An error of a program that holds the store's answer within its own words is looked through for
// it. Of an Authorization header only its scheme is kept.
//
// Problems: `explain.nothing` (nothing but blanks), `explain.too-large`, `explain.unknown-call`
// (JSON names a call that there is not).
Result<Evidence> readPasted(QByteArrayView octets);

// The scheme of an Authorization header's value, in any of its forms.
Credentials credentialsIn(QByteArrayView authorization);

} // namespace latchkey::causes
