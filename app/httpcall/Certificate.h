// SPDX-License-Identifier: Apache-2.0
// Certificates of others: those in a file, and those that a server shows.
#pragma once

#include "base/Cancel.h"
#include "base/Result.h"
#include "tls/CertificateFacts.h"

#include <QByteArray>
#include <QList>

namespace latchkey::httpcall {

using tls::CertificateFacts;

// More is no list of issuers for one store; in octets.
inline constexpr qint64 largestCertificateFile = 65'536;

// The certificates in a file, PEM or DER, in its order; at least one. Keys beside them are left
// out. Problem `tls.no-certificate`: there is none, or one cannot be read.
Result<QList<CertificateFacts>> certificatesIn(QByteArrayView octets);

// What the server at an https URL shows, its own first, whether trusted or not: to be looked at,
// never to be relied on. Opens a connection through the same proxies as performHttpCall(), and
// sends nothing over it. For the thread pool. Empty where no TLS connection comes about.
QList<CertificateFacts> shownCertificates(const QByteArray &url, const CancelFlag &cancel);

} // namespace latchkey::httpcall
