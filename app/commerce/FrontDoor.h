// SPDX-License-Identifier: Apache-2.0
// A password of the web server's own, in front of the store (HTTP Basic, RFC 7617).
#pragma once

#include "commerce/Store.h"
#include "httpcall/HttpCall.h"
#include "web/Origin.h"

namespace latchkey::commerce {

// Whether the answer asks for one: 401 with a Basic challenge, which no store sends for its API.
bool wantsBasic(const httpcall::HttpAnswer &answer);

// "Basic …", for the store's own name and password; empty where there is none, or it belongs to
// another origin. Secret: to be wiped by whoever sends it.
QByteArray basicHeader(const Store &store, const web::Origin &origin);

// `commerce.basic`, or `commerce.basic-refused` where one was sent.
Problem basicProblem(const web::Origin &origin, bool wasSent);

} // namespace latchkey::commerce
