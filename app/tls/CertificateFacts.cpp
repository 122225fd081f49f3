// SPDX-License-Identifier: Apache-2.0
#include "tls/CertificateFacts.h"

#include <QCryptographicHash>
#include <QSslCertificate>

namespace latchkey::tls {

namespace {

QList<CertificateFacts> factsIn(const QList<QSslCertificate> &certificates)
{
    QList<CertificateFacts> all;
    for (const QSslCertificate &one : certificates) {
        const auto alternatives = one.subjectAlternativeNames();
        QStringList names =
            alternatives.values(QSsl::DnsEntry) + alternatives.values(QSsl::IpAddressEntry);
        names.sort();
        all.append({one.subjectDisplayName(), one.issuerDisplayName(), names,
                    one.effectiveDate().toUTC(), one.expiryDate().toUTC(),
                    one.digest(QCryptographicHash::Sha256).toHex(':').toUpper(), one.toPem()});
    }
    return all;
}

} // namespace

Validity validityOf(const CertificateFacts &facts, const QDateTime &now)
{
    if (now < facts.from) {
        return Validity::NotYet;
    }
    if (now >= facts.until) {
        return Validity::Ended;
    }
    return now.addDays(daysOfWarning) >= facts.until ? Validity::EndsSoon : Validity::Valid;
}

QList<CertificateFacts> factsOf(const QByteArray &pem)
{
    return factsIn(QSslCertificate::fromData(pem, QSsl::Pem));
}

QList<CertificateFacts> factsOfDer(const QByteArray &der)
{
    return factsIn(QSslCertificate::fromData(der, QSsl::Der));
}

} // namespace latchkey::tls
