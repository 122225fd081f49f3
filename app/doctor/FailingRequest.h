// SPDX-License-Identifier: Apache-2.0
// A request whose signature is in question, as it was pasted or logged.
#pragma once

#include "base/Secret.h"
#include "doctor/AuthorizationText.h"
#include "oauth/RequestToSign.h"
#include "web/HttpHeader.h"

#include <QByteArrayList>

#include <optional>

namespace latchkey::doctor {

struct FailingRequest
{
    // As it was sent; `protocol` is what Commerce reads in the header, the signature included, and
    // the realm, which Commerce does not.
    oauth::RequestToSign request;
    QByteArray authorization; // the header's value, empty if there is none
    AuthorizationText header; // the same, cut
    QList<web::HttpHeader> headers;
    oauth::Parameters said; // what the paste says besides of what was signed
    // Not there where the paste has none; the token's is empty where there is no token yet.
    std::optional<Secret> consumerSecret;
    std::optional<Secret> tokenSecret;
    bool isSchemeGuessed = false; // https may be http

    // The value of a protocol parameter as the store reads it; nothing if it was not sent.
    std::optional<QByteArray> sent(QByteArrayView name) const;
    // The first header of that name (lower case); empty if there is none.
    QByteArray headerNamed(QByteArrayView name) const;
    // In place of the signature stands what Latchkey's log has for it, "•••" with a fingerprint, or
    // the word of a curl command that was made of the log.
    bool isOfTheLog() const;
};

// "Authorization: OAuth …" without its name.
QByteArray withoutHeaderName(const QByteArray &line);

// `authorization` cut, and `protocol` filled from it.
void takeAuthorization(FailingRequest &request, const QByteArray &authorization);

} // namespace latchkey::doctor
