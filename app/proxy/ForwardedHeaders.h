// SPDX-License-Identifier: Apache-2.0
// Which header lines go on, to the store and back (RFC 9110 §7.6.1, THREATS 18).
#pragma once

#include "web/HttpHeader.h"

#include <QList>

namespace latchkey::proxy {

// Which codings a store may answer in, of those that the program takes.
enum class Codings {
    Any,
    Readable // canDecode(): what is answered may be about the signature
};

// Those of a program's request that a store may see. Left out: what is for one connection, what
// says who asks (Authorization, Cookie, Origin, Referer), what would have another method or path
// carried out than the one that was judged (X-HTTP-Method-Override, X-Original-URL, …), what only a
// server in front may say (Forwarded, X-Forwarded-…), names with other characters than letters,
// digits and '-' (a '_' is a '-' to PHP).
QList<web::HttpHeader> headersForStore(const QList<web::HttpHeader> &headers, Codings codings);

// Those of a store's answer that a program may see. Left out: what is for one connection, its
// length, cookies, what speaks to browsers or names other ways to the store, and anything in our
// own name. A Location below `baseUrl` is one below `prefix` on this proxy; any other is left out.
QList<web::HttpHeader> headersForProgram(const QList<web::HttpHeader> &headers,
                                         const QByteArray &baseUrl, const QByteArray &prefix);

// The value of the first header of that name, in any case; null if there is none.
QByteArray valueOf(const QList<web::HttpHeader> &headers, QByteArrayView name);

// Content-Length, if there is exactly one that can be believed, and no Transfer-Encoding.
std::optional<qint64> lengthIn(const QList<web::HttpHeader> &headers);

} // namespace latchkey::proxy
