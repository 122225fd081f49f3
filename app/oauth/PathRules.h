// SPDX-License-Identifier: Apache-2.0
// The path inside the base string URI, a rule for each way stores write it.
#pragma once

#include "base/Result.h"

#include <QByteArray>

namespace latchkey::oauth {

// The octets of the request line: zend, native.
Result<QByteArray> pathAsReceived(QByteArrayView path);

// RFC 5849 §3.4.1.2: as received, an empty one as "/".
Result<QByteArray> pathAsReceivedNeverEmpty(QByteArrayView path);

// laminas-uri's normalisation: dot segments removed; percent-codes of unreserved characters and of
// : @ & = + $ , / ; % decoded, the others in upper case; then everything encoded but unreserved
// characters, ")(:@&=+$,/;" and whole percent-codes. So "a%2Fb" is "a/b" and "a*b" is "a%2Ab".
// Problem `oauth.store-would-fail` for a path that climbs above the root (PHP's strrpos throws).
Result<QByteArray> pathNormalised(QByteArrayView path);

// The same with Adobe's later fix: only percent-codes of unreserved characters are decoded.
Result<QByteArray> pathNormalisedExactly(QByteArrayView path);

} // namespace latchkey::oauth
