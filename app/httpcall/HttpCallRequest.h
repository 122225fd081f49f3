// SPDX-License-Identifier: Apache-2.0
// A request as libcurl is told to send it.
#pragma once

#include "httpcall/HttpCall.h"
#include "web/Origin.h"

#include <curl/curl.h>

#include <memory>
#include <optional>

namespace latchkey::httpcall {

// They hold the Authorization header: wiped before they are freed.
struct HeaderLinesDeleter
{
    void operator()(curl_slist *lines) const;
};
using HeaderLines = std::unique_ptr<curl_slist, HeaderLinesDeleter>;

// The header lines for libcurl, which adds Host, Accept and Content-Length by itself; null if there
// is no memory.
HeaderLines headerLines(const HttpRequest &request);

// Why the request cannot be sent as it stands: a method, URL or header that HTTP does not allow.
// `peer` is the origin of its URL. `http.bad-request`, or the problem of originOf().
std::optional<Problem> whatIsWrongWith(const HttpRequest &request, const Result<web::Origin> &peer);

} // namespace latchkey::httpcall
