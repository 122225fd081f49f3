// SPDX-License-Identifier: Apache-2.0
// What a store said, where it is compressed (RFC 9110 §8.4.1).
#pragma once

#include "web/HttpHeader.h"

#include <QByteArray>
#include <QList>

#include <optional>

namespace latchkey::proxy {

// True for the codings that decoded() knows, in lower case: "gzip", "x-gzip", "deflate",
// "identity".
bool canDecode(QByteArrayView coding);

// What the body of an answer with these headers says, as far as it could be read and at most so
// much. Nothing where it is in a coding that is not known, in several, or is none of what it says.
std::optional<QByteArray> decoded(const QByteArray &body, const QList<web::HttpHeader> &headers,
                                  qsizetype most);

} // namespace latchkey::proxy
