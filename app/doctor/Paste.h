// SPDX-License-Identifier: Apache-2.0
// A failing request in whatever form somebody pastes it.
#pragma once

#include "base/Result.h"
#include "doctor/FailingRequest.h"

namespace latchkey::doctor {

// More than any HAR file of one page, in octets.
inline constexpr qint64 largestPaste = 16LL * 1024 * 1024;

// UTF-8: an Authorization header alone or under a line "GET https://…", a curl command, a HAR file
// or one of its entries, a raw HTTP request, what Postman's console or Insomnia's timeline or
// `curl -v` show, or a JSON object {method, url, oauth, consumer_secret, token_secret,
// content_type, body, authorization}. Of several requests the first that is signed and was refused
// counts, then the first that is signed. Lines "consumer secret: …" and "token secret: …" beside it
// are taken as the secrets. Problems: `doctor.too-large`, `doctor.not-a-request`.
Result<FailingRequest> readPaste(QByteArrayView octets);

} // namespace latchkey::doctor
