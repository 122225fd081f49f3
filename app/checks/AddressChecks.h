// SPDX-License-Identifier: Apache-2.0
// Whether a store can be reached at all: its name, the connection, its certificate.
#pragma once

#include "checks/AskedStore.h"
#include "checks/Check.h"
#include "tls/CertificateFacts.h"

namespace latchkey::checks {

// Blocking; for the thread pool. Codes: `http.dns`.
CheckResult checkName(const AskedStore &asked);

// A connection and, over https, its certificate. Codes: those of httpcall::performHttpCall() (what
// is wrong with the way there), `check.cleartext`, and those of judgeCertificates().
CheckResult checkConnection(const AskedStore &asked, const CancelFlag &cancel);

// What the certificates that a server shows say, its own first. `host` as in a URL; `now` UTC;
// `refusal`: why TLS refused them, none if it did not. Codes: `check.tls-expired`,
// `check.tls-not-yet`, `check.tls-wrong-name`, `check.tls-self-signed`, `check.tls-incomplete` (the
// server does not send the certificate in between), `check.tls-unknown-issuer`, `check.no-tls`
// (none was shown), `check.tls-ends-soon`.
CheckResult judgeCertificates(const QList<tls::CertificateFacts> &shown, const QByteArray &host,
                              const QDateTime &now, const std::optional<Problem> &refusal);

} // namespace latchkey::checks
