// SPDX-License-Identifier: Apache-2.0
// A certificate that Latchkey makes for this computer (THREATS.md 15): an authority that may vouch
// for one address and nothing else signs once, and its key is gone.
#pragma once

#include "base/Result.h"
#include "tls/Identity.h"
#include "tls/Openssl.h"
#include "tls/ServedHost.h"

#include <QDateTime>

namespace latchkey::tls {

// How long it is valid; from an hour before `now`, for a server whose clock is behind.
inline constexpr int daysOfValidity = 397;

// A new key (P-256) with a certificate for exactly `host`, and the certificate of the authority
// that signed it: what the store's server has to know. The authority's own key is wiped before this
// returns, and was never outside of this function. Problem `tls.not-made`.
Result<Identity> makeIdentity(const ServedHost &host, const QDateTime &now);

// The authority's certificate over `key`, by which makeIdentity() signs: it may sign one generation
// of certificates (pathlen 0), for TLS servers, for `host` (with the names below, if it is one) and
// for no other name or address (RFC 5280 §4.2.1.10, critical). Null if OpenSSL fails.
CertificatePointer authorityFor(const ServedHost &host, EVP_PKEY &key, const QDateTime &now);

// True if the last of these certificates (PEM) is such an authority for `host`.
bool isMadeFor(const ServedHost &host, QByteArrayView certificates);

// The last of these certificates (PEM), which is what a store's server has to trust. Empty without
// any.
QByteArray authorityIn(QByteArrayView certificates);

} // namespace latchkey::tls
