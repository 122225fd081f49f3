// SPDX-License-Identifier: Apache-2.0
// What a certificate says, for people.
#pragma once

#include <QByteArray>
#include <QDateTime>
#include <QList>
#include <QString>
#include <QStringList>

namespace latchkey::tls {

// When a person is told that a certificate ends.
inline constexpr int daysOfWarning = 30;

struct CertificateFacts
{
    QString subject, issuer; // foreign text, as a list shows them
    QStringList names;       // all of subjectAltName that are names or addresses, sorted
    QDateTime from, until;   // UTC
    QByteArray fingerprint;  // SHA-256, as openssl prints it: "3F:A0:…"
    QByteArray pem;          // itself, without anything that stood around it

    friend bool operator==(const CertificateFacts &, const CertificateFacts &) = default;
};

enum class Validity { Valid, EndsSoon, Ended, NotYet };

Validity validityOf(const CertificateFacts &facts, const QDateTime &now);

// One for each certificate in PEM, in their order.
QList<CertificateFacts> factsOf(const QByteArray &pem);
// The one in DER; nothing if that is none.
QList<CertificateFacts> factsOfDer(const QByteArray &der);

} // namespace latchkey::tls
