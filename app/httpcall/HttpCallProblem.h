// SPDX-License-Identifier: Apache-2.0
// What a failed call to a store is called, and how it is told.
#pragma once

#include "base/Problem.h"
#include "web/Origin.h"

#include <chrono>

namespace latchkey::httpcall {

// What ended a call that libcurl did not end by itself.
enum class CallStop {
    None,
    Cancelled,
    DeadlinePassed,
    BodyTooLarge,
    HeadersTooLarge,
    ForeignCoding,
    SinkFull
};

// How a call ended.
struct CallEnd
{
    int curlCode = 0; // CURLcode
    CallStop stop = CallStop::None;
    bool mayHaveSent = false; // the connection stood and the request was on its way
    bool answerBegan = false; // at least one header line of an answer was read
    long osError = 0;         // errno of the connection attempt, 0 if none
    bool mayUseProxy = false; // there is one, and the peer is not this computer
    long proxyStatus = 0;     // what a proxy answered to CONNECT, 0 if there was none
    std::chrono::milliseconds waited{0};
    QString curlText; // libcurl's own words, for the detail
};

// The problem for a call to `peer` that ended so; codes as listed at performHttpCall().
Problem problemOfCall(const web::Origin &peer, const CallEnd &end);

// "http.tls" or one of its kinds, "http.tls-expired".
bool isTlsProblem(QByteArrayView code);

} // namespace latchkey::httpcall
