// SPDX-License-Identifier: Apache-2.0
// A program that may call one integration's store through the signing proxy.
#pragma once

#include <QByteArray>
#include <QString>
#include <QStringList>

namespace latchkey::clients {

// What it may do of what its integration may do. None of them: all of that.
struct ClientLimits
{
    bool readsOnly = false; // calls that change nothing in the store
    QStringList routes;     // Route::text(), "GET /V1/products/:sku"; empty = any
    int callsAMinute = 0;   // at most so many in any minute; 0 = as many as it likes
    qint64 until = 0;       // ms since the epoch, when it ends; 0 = never

    // True if not every call that the proxy lets through is allowed.
    bool areAboutCalls() const { return readsOnly || !routes.isEmpty(); }

    friend bool operator==(const ClientLimits &, const ClientLimits &) = default;
};

struct ProxyClient
{
    QString id;          // 8 characters of base32
    QString integration; // its id
    QString name;        // as a person knows it
    QByteArray keyHash;  // hashOfKey()
    ClientLimits limits;
    qint64 createdAt = 0; // ms since the epoch, as all of these
    qint64 revokedAt = 0; // 0 = it was not

    friend bool operator==(const ProxyClient &, const ProxyClient &) = default;
};

enum class Standing { Open, Expired, Revoked };

Standing standingOf(const ProxyClient &client, qint64 now);

// What the proxy opens of an integration's store; nothing until a person says so.
struct Doors
{
    bool isOn = false;    // REST, and what else is said here
    bool graphQl = false; // /graphql
    bool soap = false;    // /soap

    friend bool operator==(const Doors &, const Doors &) = default;
};

} // namespace latchkey::clients
