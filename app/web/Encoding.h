// SPDX-License-Identifier: Apache-2.0
// The two encodings of a URL: percent-encoding and form encoding.
#pragma once

#include <QByteArray>

namespace latchkey::web {

// RFC 5849 §3.6: RFC 3986's unreserved octets stay, every other becomes %XX in upper case.
// PHP's rawurlencode does the same.
QByteArray percentEncode(QByteArrayView octets);

// percentEncode() written at the end of `out`.
void appendPercentEncoded(QByteArray &out, QByteArrayView octets);

// The same written at `to`, which has room for three times the octets. Where the next octet goes.
char *writePercentEncoded(char *to, QByteArrayView octets);

// True if percentEncode() would change nothing.
bool isAllUnreserved(QByteArrayView octets);

// PHP's rawurldecode: %XX in either case is decoded, '+' stays, a broken code stays as it is.
QByteArray percentDecode(QByteArrayView text);

// PHP's urldecode, for application/x-www-form-urlencoded: percentDecode(), and '+' is a space.
QByteArray formDecode(QByteArrayView text);

// True for RFC 3986's unreserved characters: letters, digits, "-", ".", "_", "~".
bool isUnreserved(char octet);

// The value of a hexadecimal digit, or -1.
int hexValue(char digit);

// True if `text` has a whole code %XX at `at`.
bool isPercentCode(QByteArrayView text, qsizetype at);

} // namespace latchkey::web
