// SPDX-License-Identifier: Apache-2.0
#include "causes/Reading.h"

#include <algorithm>

namespace latchkey::causes {

namespace {

using oauth::Outcome;

bool lacks(const Reading &reading, QLatin1String name)
{
    return reading.missingFields().contains(name);
}

// The store saw no OAuth parameter at all.
bool lacksAll(const Reading &reading)
{
    return lacks(reading, QLatin1String("oauth_consumer_key")) &&
           lacks(reading, QLatin1String("oauth_signature")) &&
           lacks(reading, QLatin1String("oauth_nonce"));
}

bool lacksProtocol(const Reading &reading)
{
    const QStringList &missing = reading.missingFields();
    return std::any_of(missing.cbegin(), missing.cend(), [](const QString &name) {
        return name.startsWith(QLatin1String("oauth_"));
    });
}

Found stripped(const Reading &reading)
{
    const auto &proof = reading.evidence().store.proof;
    const bool isProved = proof == oauth::TokenProof::HeaderLost ||
                          reading.isReason(activation::Reason::HeaderLost) ||
                          reading.isProblem("commerce.header-lost");
    const bool isSent = reading.credentials() == Credentials::OAuth && lacksAll(reading);
    return {isProved || isSent ? Fit::Certain : Fit::No};
}

Found bearerForSignature(const Reading &reading)
{
    const bool isBearer = reading.credentials() == Credentials::Bearer;
    return {isBearer && lacksAll(reading) ? Fit::Certain : Fit::No};
}

Found noAuthorization(const Reading &reading)
{
    return likelyIf(lacksAll(reading));
}

Found verifierMissing(const Reading &reading)
{
    return likelyIf(lacks(reading, QLatin1String("oauth_verifier")));
}

Found tokenMissing(const Reading &reading)
{
    return likelyIf(lacks(reading, QLatin1String("oauth_token")));
}

Found parameterMissing(const Reading &reading)
{
    const bool isOne =
        reading.isOutcome(Outcome::ParameterAbsent) && lacksProtocol(reading) && !lacksAll(reading);
    const bool isUnnamed =
        reading.isOutcome(Outcome::ParameterAbsent) && reading.missingFields().isEmpty();
    return {isOne || isUnnamed ? Fit::General : Fit::No,
            {reading.missingFields().join(QStringLiteral(", "))}};
}

Found customerOnly(const Reading &reading)
{
    const bool isOfCustomer = lacks(reading, QLatin1String("customerId")) ||
                              reading.namedResources().contains(acl::selfRef);
    return likelyIf(isOfCustomer && reading.call() != CallKind::RequestToken);
}

Found fieldMissing(const Reading &reading)
{
    const bool isOwn = reading.isOutcome(Outcome::ParameterAbsent) &&
                       !reading.missingFields().isEmpty() && !lacksProtocol(reading);
    return {isOwn ? Fit::General : Fit::No, {reading.missingFields().join(QStringLiteral(", "))}};
}

constexpr Cause causes[] = {
    {"authorization-stripped", stripped, nullptr, nullptr,
     "The request carried an Authorization header and the store's PHP saw none. Usual causes: PHP "
     "as CGI or FastCGI behind Apache without CGIPassAuth On (or a rewrite rule that hands "
     "HTTP_AUTHORIZATION on), a proxy or load balancer that removes the header, HTTP Basic that "
     "the proxy answers itself. A call with a wrong signature proves it: a store that got the "
     "header says that the signature is invalid.",
     Action::TestCall, activation::Reason::HeaderLost},
    {"bearer-instead-of-signature", bearerForSignature,
     QT_TRANSLATE_NOOP("Causes", "The program sent a bearer token where the store wants a "
                                 "signature."),
     QT_TRANSLATE_NOOP("Causes", "Set the program to OAuth 1.0 with the four values of the "
                                 "integration, or let it call through Latchkey's signing proxy."),
     "oauth/token/request and oauth/token/access take OAuth 1.0 in the Authorization header only. "
     "A tool set to “Bearer token” or “OAuth 2.0” cannot get a token from Commerce.",
     Action::None},
    {"authorization-missing", noAuthorization,
     QT_TRANSLATE_NOOP("Causes", "The store got no OAuth header at all: the program sent none, or "
                                 "something on the way removed it."),
     QT_TRANSLATE_NOOP("Causes", "Check that the program sends OAuth 1.0 in the Authorization "
                                 "header, not in the form or the address. If it does, ask whoever "
                                 "runs the store's web server to pass that header on to PHP."),
     "All parameters are missing at once. Commerce reads them from the Authorization header only "
     "(“OAuth …”, any case); parameters in the query are never enough. With Apache and CGI: "
     "CGIPassAuth On.",
     Action::TestCall},
    {"verifier-missing", verifierMissing,
     QT_TRANSLATE_NOOP("Causes", "The program did not send the verifier when it asked for the "
                                 "access token."),
     QT_TRANSLATE_NOOP("Causes", "Have the program send oauth_verifier, from the store's call to "
                                 "the callback URL, in the Authorization header."),
     "The access token call needs oauth_verifier in the header, not in the form, and it is the "
     "one that the store POSTed, not one of the request token's answer.",
     Action::None},
    {"token-missing", tokenMissing,
     QT_TRANSLATE_NOOP("Causes", "The program signed without a token."),
     QT_TRANSLATE_NOOP("Causes",
                       "Have the program send oauth_token: the access token with calls "
                       "of the API, the request token when it asks for the access token."),
     "oauth_token is required everywhere but in the request token call. “Two-legged” OAuth, "
     "without a token, is not known to Commerce.",
     Action::None},
    {"parameter-missing", parameterMissing,
     QT_TRANSLATE_NOOP("Causes", "The program left out something that belongs to a signed call: "
                                 "%1"),
     QT_TRANSLATE_NOOP("Causes", "Have the maker of the program add it to the Authorization "
                                 "header."),
     "Needed: oauth_consumer_key, oauth_signature, oauth_signature_method, oauth_nonce, "
     "oauth_timestamp; oauth_version may be absent. Older stores answer parameter_absent, "
     "parameter_rejected.",
     Action::None},
    {"customer-route", customerOnly,
     QT_TRANSLATE_NOOP("Causes", "This call is for a customer's own data; an integration cannot "
                                 "make it."),
     QT_TRANSLATE_NOOP("Causes", "Use the call of the same kind that names the customer, such as "
                                 "/V1/customers/:customerId instead of /V1/customers/me."),
     "The route needs the resource “self”, which only a customer's token has.", Action::None},
    {"field-missing", fieldMissing,
     QT_TRANSLATE_NOOP("Causes", "The signature is good; the call lacks a value that it needs: %1"),
     QT_TRANSLATE_NOOP("Causes", "Add the value to the address or to the JSON that is sent. A "
                                 "search needs at least ?searchCriteria=."),
     "Commerce's ServiceInputProcessor found no value for a parameter of the service's method. "
     "The call was authorised.",
     Action::None},
};

} // namespace

std::span<const Cause> parameterCauses()
{
    return causes;
}

} // namespace latchkey::causes
