// SPDX-License-Identifier: Apache-2.0
#include "ui/browser/CertificateWords.h"

#include <QCoreApplication>

namespace latchkey::ui {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(CertificateWords)
};

} // namespace

QString certificateReason(QWebEngineCertificateError::Type type)
{
    using Error = QWebEngineCertificateError;
    switch (type) {
    case Error::CertificateAuthorityInvalid:
    case Error::CertificateSymantecLegacy:
        return Words::tr("this computer does not trust who issued the certificate.");
    case Error::CertificateCommonNameInvalid:
    case Error::CertificateNonUniqueName:
    case Error::CertificateNameConstraintViolation:
        return Words::tr("the certificate is for another address.");
    case Error::CertificateDateInvalid:
        return Words::tr(
            "the certificate has expired or is not valid yet. Check this computer's clock, too.");
    case Error::CertificateRevoked:
        return Words::tr("the certificate was revoked by its issuer.");
    case Error::CertificateWeakKey:
    case Error::CertificateWeakSignatureAlgorithm:
    case Error::SslObsoleteVersion:
        return Words::tr("the encryption is too weak.");
    case Error::SslPinnedKeyNotInCertificateChain:
    case Error::CertificateKnownInterceptionBlocked:
        return Words::tr("somebody in between intercepts the connection.");
    default:
        return Words::tr("the certificate is not valid.");
    }
}

} // namespace latchkey::ui
