// SPDX-License-Identifier: Apache-2.0
// What the proxy writes to a program: the store's answers, and its own.
#pragma once

#include "httpserver/ServerMessage.h"
#include "proxy/Gate.h"
#include "web/HttpHeader.h"

#include <optional>

namespace latchkey::proxy {

// An answer of our own: in the shape in which Commerce tells its errors ({"message": …,
// "parameters": {…}}), with X-Latchkey-Problem.
httpserver::ServerResponse ownAnswer(const Refusal &refusal);

// What kept a call from the store, as a refusal: 504 where time ran out, 502 where the store could
// not be reached or answered no HTTP, 503 for everything of this computer.
Refusal refusalFor(const Problem &problem);

// How a program learns where the answer's body ends.
struct AnswerBody
{
    bool isThere = true;               // not for HEAD, 204 and 304
    std::optional<qint64> length = {}; // nothing: chunked, or until the connection closes
    bool isChunked = false;
};

// Of the answer to a request of `method`, whose program takes chunks or not.
AnswerBody bodyOf(int status, const QByteArray &method, std::optional<qint64> length,
                  bool takesChunks);

// The answer's head as it goes out. The headers passed headersForProgram().
QByteArray answerHead(int status, const QList<web::HttpHeader> &headers, const AnswerBody &body,
                      bool closes);

} // namespace latchkey::proxy
