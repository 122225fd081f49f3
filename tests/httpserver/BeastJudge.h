// SPDX-License-Identifier: Apache-2.0
// Boost.Beast's parser: a second reader of requests, which is not our code.
#pragma once

#include "httpserver/ServerMessage.h"

#include <QByteArrayView>

#include <optional>

namespace latchkey::httpserver::test {

struct ReadByBeast
{
    ServerRequest request;
    qsizetype octets = 0; // how many of them it takes for this request
};

// The first request in these octets, if it is complete and Beast has nothing against it.
std::optional<ReadByBeast> readByBeast(QByteArrayView octets);

// Whether both say the same but for their bodies. Beast puts headers of one name together, which
// means nothing (RFC 9110 §5.3).
bool isAlike(const ServerRequest &a, const ServerRequest &b);

} // namespace latchkey::httpserver::test
