// SPDX-License-Identifier: Apache-2.0
#include "cli/StoreDoor.h"

namespace latchkey::cli {

QJsonObject toJson(const tls::CertificateFacts &certificate)
{
    return {
        {QStringLiteral("subject"), certificate.subject},
        {QStringLiteral("issuer"), certificate.issuer},
        {QStringLiteral("valid_from"), console::isoTime(certificate.from.toMSecsSinceEpoch())},
        {QStringLiteral("valid_until"), console::isoTime(certificate.until.toMSecsSinceEpoch())},
        {QStringLiteral("fingerprint"), QString::fromLatin1(certificate.fingerprint)}};
}

QJsonObject toJson(const commerce::StoreSight &sight)
{
    QJsonObject object{
        {QStringLiteral("url"), QString::fromUtf8(sight.url)},
        {QStringLiteral("what"), QString::fromLatin1(commerce::name(sight.what))},
        {QStringLiteral("release"), sight.release},
        {QStringLiteral("clock_ahead_seconds"), QJsonValue::Null},
        {QStringLiteral("lives_at"), QJsonValue::Null},
        {QStringLiteral("certificate"), QJsonValue::Null},
    };
    if (sight.clockAhead) {
        object[QStringLiteral("clock_ahead_seconds")] = *sight.clockAhead;
    }
    if (!sight.livesAt.isEmpty()) {
        object[QStringLiteral("lives_at")] = QString::fromUtf8(sight.livesAt);
    }
    if (sight.certificate) {
        QJsonObject certificate = toJson(*sight.certificate);
        certificate.insert(QStringLiteral("trusted"), sight.isTrusted);
        object[QStringLiteral("certificate")] = certificate;
    }
    return object;
}

} // namespace latchkey::cli
