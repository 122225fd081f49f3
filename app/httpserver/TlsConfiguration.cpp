// SPDX-License-Identifier: Apache-2.0
#include "httpserver/TlsConfiguration.h"

#include <QCoreApplication>
#include <QSslCertificate>
#include <QSslKey>
#include <QSslSocket>

namespace latchkey::httpserver {

namespace {

QSslKey keyIn(const Secret &pem)
{
    const QSslKey key(pem.reveal(), QSsl::Ec);
    return key.isNull() ? QSslKey(pem.reveal(), QSsl::Rsa) : key;
}

} // namespace

Result<QSslConfiguration> tlsConfiguration(const tls::Identity &identity)
{
    const QSslKey key = keyIn(identity.key);
    const QList<QSslCertificate> chain =
        QSslCertificate::fromData(identity.certificates, QSsl::Pem);
    if (!QSslSocket::supportsSsl() || key.isNull() || chain.isEmpty()) {
        return failure("tls.unusable",
                       QCoreApplication::translate(
                           "HttpServer", "The certificate cannot be used for HTTPS here. Make or "
                                         "import it again."),
                       QSslSocket::sslLibraryVersionString());
    }
    QSslConfiguration configuration = QSslConfiguration::defaultConfiguration();
    configuration.setProtocol(QSsl::TlsV1_2OrLater);
    configuration.setPeerVerifyMode(QSslSocket::VerifyNone);
    configuration.setPrivateKey(key);
    configuration.setLocalCertificateChain(chain);
    return configuration;
}

} // namespace latchkey::httpserver
