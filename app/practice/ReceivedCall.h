// SPDX-License-Identifier: Apache-2.0
// What the store checks in every signed call, in the real store's order (PROTOCOL §2, §3).
#pragma once

#include "oauth/Dialect.h"
#include "oauth/Parameters.h"
#include "practice/PracticeIntegration.h"

namespace latchkey::practice {

// How the store reads signatures.
struct SignatureRules
{
    const oauth::Dialect *dialect = &oauth::native();
    bool takesHmacSha1 = false; // stores up to 2.4.3 do
};

// One call as the store's web server hands it on.
struct ReceivedCall
{
    httpserver::ServerRequest request;
    QByteArray url;             // absolute, as received
    oauth::Parameters protocol; // decoded; empty if OAuth processing was not started

    // The parameter of that name; empty if it is not there.
    QByteArray value(QByteArrayView name) const;
};

// The protocol parameters come from the Authorization header ("oauth " in any case starts OAuth
// processing), or from a form body where that header names none. `host` as in the Host header.
ReceivedCall receivedCallOf(const httpserver::ServerRequest &request, const QByteArray &host);

// Version, required parameters (the five of every call and `further`), length of a token, signature
// method, consumer, timestamp and nonce. The nonce is used up from here on, whatever follows.
// 400 and 401.
Granted<Consumer *> checkProtocol(PracticeIntegration &integration, const ReceivedCall &call,
                                  const QList<QByteArray> &further, const SignatureRules &rules,
                                  qint64 now);

// 401 if the call is not signed with these secrets in that dialect, 500 where such a store fails.
Granted<void> checkSignature(const ReceivedCall &call, const SignatureRules &rules,
                             const Secret &consumerSecret, const Secret &tokenSecret);

} // namespace latchkey::practice
