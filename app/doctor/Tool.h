// SPDX-License-Identifier: Apache-2.0
// Which program signed a request, told by how it writes, and what a mistake is called there.
#pragma once

#include "doctor/FailingRequest.h"

namespace latchkey::doctor {

enum class Tool {
    Unknown,
    Postman,
    Insomnia,
    OAuth1a,   // the npm package oauth-1.0a
    NodeOauth, // the npm package oauth
    Guzzle,
    RestSharp,
    RequestsOauthlib,
    PhpOauthLib,  // Adobe's own PHP example
    PhpExtension, // PECL's
    RubyOauth,
};

// By User-Agent, the order and separators of the header's parts, and the shape of the nonce;
// Unknown if these do not agree.
Tool toolOf(const FailingRequest &request);

// "Postman"; empty for Unknown.
QString toolName(Tool tool);

// How the mistake of that code is put right in this tool, translated; empty if nothing is known
// that the mistake's own words do not say.
QString toolAdvice(Tool tool, QByteArrayView code);

} // namespace latchkey::doctor
