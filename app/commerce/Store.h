// SPDX-License-Identifier: Apache-2.0
// One store as we talk to it: where it is, and what earlier calls taught us about it.
#pragma once

#include "httpcall/HttpCall.h"
#include "oauth/Signature.h"
#include "secrets/Credentials.h"

#include <QByteArray>
#include <QList>

namespace latchkey::commerce {

// What we learned about one store. Every call takes it and gives it back, possibly updated; kept
// with the integration, so that the next call starts where this one ended.
struct StoreKnowledge
{
    QByteArray dialect; // names of those it may sign in, with commas (KnownDialects.h); empty = all
    QByteArray signatureBaseUrl; // the base URL as the store sees itself; empty = as configured
    qint64 clockSkewSeconds = 0; // the store's clock minus ours
    oauth::SignatureMethod method = oauth::SignatureMethod::HmacSha256;

    friend bool operator==(const StoreKnowledge &, const StoreKnowledge &) = default;
};

struct Store
{
    QByteArray baseUrl; // the configured address, ends with '/': the only one connected to
    QList<QByteArray> otherBaseUrls; // candidates for the URL inside the signature: store_base_url
    StoreKnowledge knowledge;
    bool allowsCleartext =
        false; // the person agreed to http although the store is not on this computer
    // For a web server's own password in front of the store (HTTP Basic); no name = none. Sent to
    // its own origin only, in one header with the signature (PROTOCOL §9).
    secrets::BasicLogin basic;
    QByteArray trustedCa;            // PEM: issuers trusted for this store besides the system's
    httpcall::CallObserver observer; // told of every request to it
};

} // namespace latchkey::commerce
