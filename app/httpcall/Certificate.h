// SPDX-License-Identifier: Apache-2.0
// Certificates: what they say, and which ones a server shows.
#pragma once

#include "base/Cancel.h"
#include "base/Result.h"

#include <QByteArray>
#include <QList>
#include <QString>

namespace latchkey::httpcall {

// What a person can compare. Names are foreign text.
struct Certificate
{
    QString subject, issuer;  // the common name, else the organisation, else all of it
    qint64 validFrom = 0;     // ms since the epoch
    qint64 validUntil = 0;    // ms since the epoch
    QByteArray fingerprint;   // SHA-256 of the whole, "3F:0A:…"
    bool isAuthority = false; // may issue others
    QByteArray pem;           // itself, without anything that stood around it

    friend bool operator==(const Certificate &, const Certificate &) = default;
};

// More is no list of issuers for one store; in octets.
inline constexpr qint64 largestCertificateFile = 65'536;

// The certificates in a file, PEM or DER, in its order; at least one. Keys beside them are left
// out. Problem `tls.no-certificate`: there is none, or one cannot be read.
Result<QList<Certificate>> certificatesIn(QByteArrayView octets);

// What the server at an https URL shows, its own first, whether trusted or not: to be looked at,
// never to be relied on. Opens a connection through the same proxies as performHttpCall(), and
// sends nothing over it. For the thread pool. Empty where no TLS connection comes about.
QList<Certificate> shownCertificates(const QByteArray &url, const CancelFlag &cancel);

} // namespace latchkey::httpcall
