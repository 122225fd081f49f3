// SPDX-License-Identifier: Apache-2.0
#include "cli/StoreDoor.h"
#include "cli/Text.h"
#include "commerce/TrustedIssuer.h"
#include "documents/RegularFile.h"
#include "httpcall/Certificate.h"
#include "integrations/StoreAccess.h"

#include <QDateTime>
#include <QJsonArray>

namespace latchkey::cli {

using console::Exit;
using Certificate = tls::CertificateFacts;
using integrations::StoreAccessRepository;

namespace {

QByteArray withoutColons(QByteArray fingerprint)
{
    return fingerprint.replace(':', "").replace(' ', "").toUpper();
}

void show(const console::Console &console, const Certificate &certificate)
{
    for (const QString &line : commerce::linesOf(certificate)) {
        console.line(line);
    }
}

Result<Certificate> certificateIn(const QString &file)
{
    return documents::readRegularFile(file, httpcall::largestCertificateFile)
        .and_then([](const QByteArray &octets) {
            return commerce::issuerIn(octets, QDateTime::currentMSecsSinceEpoch());
        });
}

// By its fingerprint, or by a person who sees it.
Result<void> agreement(const Call &call, const web::Origin &origin, const Certificate &certificate)
{
    const QString expected = call.options.value(QStringLiteral("fingerprint"));
    if (!expected.isEmpty()) {
        const bool isSame =
            withoutColons(expected.toLatin1()) == withoutColons(certificate.fingerprint);
        return isSame ? Result<void>()
                      : failure("trust.other-fingerprint",
                                Text::tr("The certificate has another fingerprint: %1")
                                    .arg(QString::fromLatin1(certificate.fingerprint)));
    }
    if (!call.console.isJson()) {
        show(call.console, certificate);
    }
    const bool isAgreed =
        call.console
            .agreement(Text::tr("Trust what it issued when calling %1, and only there? Compare the "
                                "fingerprint with the one that whoever runs the server tells you.")
                           .arg(QString::fromLatin1(origin.text())))
            .value_or(false);
    return isAgreed ? Result<void>()
                    : failure("trust.needs-consent",
                              Text::tr("Nothing was trusted. Agree at a terminal, or with "
                                       "--fingerprint %1")
                                  .arg(QString::fromLatin1(certificate.fingerprint)));
}

Exit showTrusted(const Call &call, const QByteArray &pem)
{
    const auto trusted = pem.isEmpty()
                             ? QList<Certificate>()
                             : httpcall::certificatesIn(pem).value_or(QList<Certificate>());
    if (call.console.isJson()) {
        QJsonArray array;
        for (const Certificate &each : trusted) {
            array.append(toJson(each));
        }
        call.console.array(array);
        return Exit::Done;
    }
    for (const Certificate &each : trusted) {
        show(call.console, each);
    }
    if (trusted.isEmpty()) {
        call.console.remark(Text::tr("Nothing besides what this computer trusts."));
    }
    return Exit::Done;
}

Result<void> trust(const Call &call, profile::Profile &profile, const web::Origin &origin)
{
    const auto certificate = certificateIn(call.options.value(QStringLiteral("ca")));
    const auto agreed =
        certificate ? agreement(call, origin, *certificate) : failure(certificate.error());
    return agreed.and_then([&] {
        return StoreAccessRepository(profile).saveTrustedCa(origin.text(), certificate->pem);
    });
}

} // namespace

std::optional<Exit> trustAtStore(const Call &call)
{
    const bool shows = call.options.isSet(QStringLiteral("show"));
    const bool removes = call.options.isSet(QStringLiteral("remove"));
    const bool adds = call.options.isSet(QStringLiteral("ca"));
    if (int(shows) + int(removes) + int(adds) != 1) {
        return call.misuse(Text::tr("Say one of --ca, --remove and --show."));
    }
    const auto origin = originIn(call);
    const auto profile = origin ? call.openProfile() : failure(origin.error());
    if (!profile) {
        return call.fail(profile.error());
    }
    if (origin->scheme != "https") {
        return call.fail({"trust.no-https",
                          Text::tr("Only an address with https has a certificate to be trusted."),
                          {}});
    }
    StoreAccessRepository access(**profile);
    if (shows) {
        const auto kept = access.of(origin->text());
        return kept ? showTrusted(call, kept->trustedCa) : call.fail(kept.error());
    }
    const auto done =
        removes ? access.saveTrustedCa(origin->text(), {}) : trust(call, **profile, *origin);
    return done ? Exit::Done : call.fail(done.error());
}

} // namespace latchkey::cli
