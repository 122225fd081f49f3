// SPDX-License-Identifier: Apache-2.0
// Where a page or a store lives: scheme, host and port (RFC 6454 §4).
#pragma once

#include "base/Result.h"

#include <QByteArray>
#include <QMetaType>

namespace latchkey::web {

// Scheme and host in lower case, the port always explicit.
struct Origin
{
    QByteArray scheme; // "http" or "https"
    QByteArray host;   // as in a URL: an IPv6 literal keeps its brackets
    quint16 port = 0;

    friend bool operator==(const Origin &, const Origin &) = default;

    // "https://shop.example", with ":port" unless it is the scheme's default.
    QByteArray text() const;

    // True for 127.0.0.0/8, ::1 and "localhost": what never leaves this computer.
    bool isLoopback() const;
};

// The origin of an absolute http or https URL. Problem `origin.not-a-url` for anything else:
// another scheme, user information, no host, a port out of range, control characters, spaces, a
// backslash (browsers read it as a slash), octets outside ASCII.
Result<Origin> originOf(QByteArrayView url);

} // namespace latchkey::web
