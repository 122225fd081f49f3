// SPDX-License-Identifier: Apache-2.0
// One header field of an HTTP message.
#pragma once

#include <QByteArray>

namespace latchkey::web {

// Name and value as on the wire, without the colon and without surrounding blanks. Names compare
// case-insensitively (RFC 9110 §5.1); the spelling is kept.
struct HttpHeader
{
    QByteArray name;
    QByteArray value;

    friend bool operator==(const HttpHeader &, const HttpHeader &) = default;
};

} // namespace latchkey::web
