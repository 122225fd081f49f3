// SPDX-License-Identifier: Apache-2.0
// What a store says when it refuses: its sentences, known by meaning.
#pragma once

#include <QByteArray>
#include <QString>

namespace latchkey::oauth {

enum class StoreProblem {
    SignatureInvalid, // nothing was executed: another dialect may be tried
    VersionRejected,
    SignatureMethodRejected,
    ParameterAbsent,
    TokenLength,
    ConsumerKeyLength,
    ConsumerUnknown,
    ConsumerExpired, // the 300 s after the POST are over
    NonceUsed,
    TimestampRefused, // "An error occurred validating the nonce": what every bad timestamp ends in
    NotAVerifierToken,
    ConsumerHasNoToken,
    TokenUnknown,
    TokenOfAnotherConsumer,
    TokenUsed,
    VerifierLength,
    VerifierMismatch,
    NotARequestToken,
    NotAnAccessToken,
    TokenRevoked,
    NotAuthorized,
    RouteUnknown,
    Other,
};

// The meaning of one sentence of the store (UTF-8, parameters substituted or not), or of one of the
// older codes ("signature_invalid"). The only place where the store's sentences are compared.
StoreProblem storeProblemOf(QByteArrayView sentence);

// What a refusal said.
struct StoreAnswer
{
    StoreProblem problem = StoreProblem::Other;
    QString sentence; // as the store words it, parameters substituted; foreign text; may be empty
};

// The body of a refused token call: oauth_problem=<sentence>, form-encoded. JSON is read as
// readRestError() does. A body that is neither (a proxy's page) is Other without a sentence.
StoreAnswer readTokenError(QByteArrayView body);

// The body of a refused REST call: {"message": "…%name or %1…", "parameters": {…} or […]}, or
// form-encoded as above. A body that is neither is Other without a sentence.
StoreAnswer readRestError(QByteArrayView body);

} // namespace latchkey::oauth
