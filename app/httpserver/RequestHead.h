// SPDX-License-Identifier: Apache-2.0
// How a request begins. Everything two readers could understand in two ways is refused
// (RFC 9112 §11.2, THREATS 7).
#pragma once

#include "httpserver/ServerMessage.h"

#include <tl/expected.hpp>

#include <optional>

namespace latchkey::httpserver {

// How far a head (request line and header lines) has come.
struct HeadScan
{
    int refusal = 0;    // the status to answer, 0 if nothing is wrong so far
    qsizetype end = -1; // the octet after the empty line, -1 while it has not come
};

// Looks at octets `from`… of what was received: a NUL, another control character, a line feed
// without its carriage return or the reverse is refused as soon as it is seen, so that nobody
// waits.
HeadScan scanHead(QByteArrayView received, qsizetype from);

// A complete head.
struct RequestHead
{
    ServerRequest request;   // but for its body
    qsizetype bodyBytes = 0; // what Content-Length says
};

// `head` ends with its empty line and passed scanHead(). If it is refused: the status to answer,
// 400, 411 or 413. Refused are a request line other than "METHOD /path HTTP/1.0 or 1.1", more than
// 64 header lines, a name that is no token (a blank before the colon, a folded line), other than
// exactly one Host, another Host than `host`, a Connection that is no list of tokens, any
// Transfer-Encoding, a Content-Length that is repeated or no plain number or larger than
// `maxBodyBytes`, a POST without one. The store's stray header line "127.0.0.1:24710" passes
// (PROTOCOL §1.2).
tl::expected<RequestHead, int> readHead(QByteArrayView head, QByteArrayView host,
                                        qsizetype maxBodyBytes);

// Request line and header lines of a head that passed scanHead(), whatever they say; nothing if
// readHead() would refuse them for their form alone. Its body is judged by who asks.
std::optional<ServerRequest> splitHead(QByteArrayView head);

// True for a list of tokens, as Connection is one (RFC 9110 §5.6.1).
bool isTokenList(const QByteArray &value);

// The request that readHead() refused for nothing but its Host: the head names one other, as when
// the store calls "localhost" or a tunnel's name.
std::optional<ServerRequest> requestToAnotherHost(QByteArrayView head, QByteArrayView host,
                                                  qsizetype maxBodyBytes);

// The request that readHead() refused for nothing but the length of its body.
std::optional<ServerRequest> requestTooLong(QByteArrayView head, QByteArrayView host,
                                            qsizetype maxBodyBytes);

} // namespace latchkey::httpserver
