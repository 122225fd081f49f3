// SPDX-License-Identifier: Apache-2.0
// Who may call what through the signing proxy, as the proxy asks it.
#pragma once

#include "base/Problem.h"

#include <QByteArray>
#include <QString>

#include <tl/expected.hpp>

#include <optional>

namespace latchkey::proxy {

// Whose call it is, of which integration, and what the log may hold of where it goes.
struct Admitted
{
    QString client;           // an id
    QString integration;      // its id
    QByteArray routeTemplate; // "/V1/products/:sku": never a value
};

// Why a call is not made. `problem` is told to the program that calls; it names no other client.
struct Refusal
{
    Problem problem;
    int status = 403;   // 401: the key is none, or not any more; 429: too many calls
    int retryAfter = 0; // seconds, for 429 and 503; 0 says nothing
};

// A call as it will be sent.
struct WantedCall
{
    QByteArrayView clientKey; // as the program sent it: secret, and nobody's until it is looked up
    QByteArray method;        // "GET"; a method in a header is never sent
    // Below the store's base URL, canonical, octet for octet as it goes out: "rest/V1/products?…",
    // "graphql", "soap/default?…". Never "oauth/…".
    QByteArray target;
};

// A call that is over. Nothing of its values, headers or bodies.
struct CallDone
{
    QString client;
    QByteArray method;
    QByteArray routeTemplate;
    int status = 0;         // what the program got; 0 if it went away before
    qint64 msWait = 0;      // from the request's head to the answer's
    qint64 octetsIn = 0;    // of the request's body
    qint64 octetsOut = 0;   // of the answer's body
    QByteArray problemCode; // empty where the answer is the store's
};

// Asked in the event loop's thread, for every call: answers at once, from what it holds.
class Gate
{
public:
    Gate() = default;
    virtual ~Gate() = default;
    Gate(const Gate &) = delete;
    Gate &operator=(const Gate &) = delete;

    virtual tl::expected<Admitted, Refusal> admit(const WantedCall &call) = 0;

    // Why a call that was admitted, and may have waited since, is not let through any more; asked
    // once, just before it is signed. No limit of the program counts it again; the store's counts
    // it here, where it is called, and not while it waits.
    virtual std::optional<Refusal> nowRefused(const WantedCall &call) = 0;

    // How many calls that store, an Origin::text(), gets at a time; nothing: as the proxy thinks.
    virtual std::optional<int> callsAtOnce(const QByteArray &store) const = 0;

    // Exactly once for every call that was admitted.
    virtual void done(const CallDone &call) = 0;
};

} // namespace latchkey::proxy
