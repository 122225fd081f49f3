// SPDX-License-Identifier: Apache-2.0
#include "commerce/TrustedIssuer.h"

#include "commerce/Text.h"
#include "httpcall/Certificate.h"

#include <QDateTime>
#include <QLocale>

namespace latchkey::commerce {

Result<tls::CertificateFacts> issuerIn(QByteArrayView octets, qint64 now)
{
    const auto found = httpcall::certificatesIn(octets);
    if (!found) {
        return failure(found.error());
    }
    if (found->size() > 1) {
        return failure("trust.several",
                       Text::tr("This file holds %n certificate(s). Take the one of the issuer "
                                "alone.",
                                nullptr, int(found->size())));
    }
    if (found->first().until.toMSecsSinceEpoch() < now) {
        return failure("trust.expired",
                       Text::tr("The certificate of %1 has expired.").arg(found->first().subject));
    }
    return found->first();
}

QStringList linesOf(const tls::CertificateFacts &certificate)
{
    const QDate until = certificate.until.toLocalTime().date();
    return {Text::tr("Certificate of %1").arg(certificate.subject),
            Text::tr("Issued by: %1").arg(certificate.issuer),
            Text::tr("Valid until: %1").arg(QLocale().toString(until, QLocale::ShortFormat)),
            Text::tr("SHA-256 fingerprint: %1").arg(QString::fromLatin1(certificate.fingerprint))};
}

} // namespace latchkey::commerce
