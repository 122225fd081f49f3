// SPDX-License-Identifier: Apache-2.0
// What came of a call to a store, and what a store says when it refuses: its sentences, known by
// meaning.
#pragma once

#include <QByteArray>
#include <QObject>
#include <QString>

namespace latchkey::oauth {

Q_NAMESPACE

// The one list of diagnoses. Whoever adds one is led by the compiler to what else belongs to it
// (ARCHITECTURE, Idioms).
enum class Outcome {
    Received,

    // the store's objections
    SignatureInvalid,
    VersionRejected,
    SignatureMethodRejected,
    ParameterAbsent,
    TokenLength,
    ConsumerKeyLength,
    ConsumerUnknown,
    ConsumerExpired,  // the 300 s after the POST are over
    NonceUsed,        // ours are fresh: this very request arrived twice
    TimestampRefused, // "An error occurred validating the nonce": what every bad timestamp ends in
    NotAVerifierToken,
    ConsumerHasNoToken,
    TokenUnknown, // or exchanged before
    TokenOfAnotherConsumer,
    TokenUsed,
    VerifierLength,
    VerifierMismatch,
    NotARequestToken,
    NotAnAccessToken,
    TokenRevoked,
    NotAuthorized,
    RouteUnknown,
    Refused, // any other objection, or one without words

    // where the store said nothing of the kind
    NotSent,        // certainly never reached it
    NotAStore,      // a redirect, or no such address: no Commerce there
    Page,           // a web page that refuses: the address is wrong, a folder too many or too few
    PageForSuccess, // a web page that says yes: the same, but that may hide what was done
    Guarded,        // a password of the web server or a firewall turned the call away
    TooLarge,       // 413: more than the web server takes
    TooLong,        // 414 or 431: the address or the header lines are
    ServerError,    // a web server's own page: it has no answer from the store, which may be at it
    Unknown,        // it may have been executed, and nothing usable came back
};
Q_ENUM_NS(Outcome)

// Whether it is certain that the store executed nothing of what was asked for, and not known that
// it did so at an earlier call: then it may be asked again (PROTOCOL §2, §3, §6).
bool executedNothing(Outcome outcome);

// The meaning of one sentence of the store (UTF-8, parameters substituted or not), or of one of the
// older codes ("signature_invalid"); Refused if it is none of them. The only place where the
// store's sentences are compared.
Outcome outcomeOfSentence(QByteArrayView sentence);

// How much of what a store says is kept, in characters.
inline constexpr qsizetype longestSentence = 4096;

// What a refusal said.
struct StoreAnswer
{
    Outcome outcome = Outcome::Refused;
    QString sentence; // as the store words it, parameters substituted; foreign text; may be empty
};

// The number under which the store wrote the error in its log: "webapi-67a1f0", of a sentence with
// "Report ID: ", or of a page with "Error log record number: ". Empty if there is none of up to 64
// letters, digits, '-', '_' and '.'.
QByteArray reportIdIn(QByteArrayView body);

// The body of a refused token call: oauth_problem=<sentence>, form-encoded. JSON and XML
// are read as readRestError() does. A body that is neither (a proxy's page) is Refused without a
// sentence.
StoreAnswer readTokenError(QByteArrayView body);

// The body of a refused REST call: {"message": "…%name or %1…", "parameters": {…} or […]}, the same
// in XML where that was asked for, or form-encoded as above. A body that is neither is Refused
// without a sentence. A sentence is cut at longestSentence, and of parameters the first 64 count: a
// few of them put in again and again could fill the memory.
StoreAnswer readRestError(QByteArrayView body);

} // namespace latchkey::oauth
