// SPDX-License-Identifier: Apache-2.0
#include "checks/CheckCause.h"

#include "causes/Diagnosis.h"

#include <algorithm>

namespace latchkey::checks {

const QList<std::pair<QByteArray, QByteArray>> &causesOfChecks()
{
    static const QList<std::pair<QByteArray, QByteArray>> all{
        {"check.tls-expired", "tls-expired"},
        {"check.tls-not-yet", "tls-not-yet-valid"},
        {"check.tls-wrong-name", "tls-name"},
        {"check.tls-self-signed", "tls-self-signed"},
        {"check.tls-incomplete", "tls-issuer"},
        {"check.tls-unknown-issuer", "tls-issuer"},
        {"check.no-tls", "tls-plain"},
        {"check.cleartext", "cleartext"},
        {"check.redirect-https", "redirect-to-https"},
        {"check.redirect-host", "redirect-to-host"},
        {"check.rewrites-missing", "rewrite-missing"},
        {"check.parked", "parked-domain"},
        {"check.clock-ahead", "clock-apart"},
        {"check.clock-off", "clock"},
        {"check.port-dropped", "port-dropped"},
        {"check.tls-ends-before", "tls-ends-before"},
        {"check.https-wanted", "redirect-to-https"},
        {"check.other-base-url", "another-host"},
        {"check.not-granted", "resource-missing"},
        {"commerce.header-lost", "authorization-stripped"},
        {"commerce.cloud-service", "cloud-service"},
        {"commerce.elsewhere", "not-a-store"},
        {"acl.id-twice", "acl-twice"},
        {"acl.unknown-ref", "resource-undefined"},
    };
    return all;
}

QByteArray causeOf(const CheckResult &result)
{
    if (result.state != State::Failed && result.state != State::Warning) {
        return {};
    }
    const auto &own = causesOfChecks();
    const auto known = std::find_if(
        own.begin(), own.end(), [&result](const auto &each) { return each.first == result.code; });
    if (known != own.end()) {
        return known->second;
    }
    causes::Evidence evidence;
    evidence.problem = {result.code, result.sentence, {}};
    const causes::Diagnosis likeliest = causes::likeliest(evidence);
    return likeliest.fit >= causes::Fit::General ? QByteArray(likeliest.cause->code) : QByteArray();
}

} // namespace latchkey::checks
