// SPDX-License-Identifier: Apache-2.0
// The keychain items: what one integration needs to sign, and what one activation still has to
// exchange.
#pragma once

#include "base/Result.h"
#include "base/Secret.h"

#include <QByteArray>
#include <QList>
#include <QString>

namespace latchkey::secrets {

// A linked integration's credentials. `origin` is the store's, in the form of Origin::text(): they
// are for no other.
struct IntegrationSecrets
{
    QByteArray origin;
    Secret consumerKey, consumerSecret, accessToken, accessTokenSecret;

    friend bool operator==(const IntegrationSecrets &, const IntegrationSecrets &) = default;
};

// One POST to the callback URL that may be the store's; forged ones may lie beside it.
struct PendingCandidate
{
    QString id; // not secret: the activation's state refers to it
    Secret consumerKey, consumerSecret, verifier;

    friend bool operator==(const PendingCandidate &, const PendingCandidate &) = default;
};

// An activation that is not over. The request token has to be kept until it is, also across a
// crash: a store gives only one (PROTOCOL.md §6).
struct PendingSecrets
{
    QByteArray origin;
    QList<PendingCandidate> candidates;
    QString requestTokenOf; // the candidate's id; empty = no request token yet
    Secret requestToken, requestTokenSecret;
    QString accessTokenOf; // the candidate's id; empty = no access token yet
    Secret accessToken, accessTokenSecret;

    friend bool operator==(const PendingSecrets &, const PendingSecrets &) = default;
};

// The item's value: a small JSON object with a version and the origin in it.
Secret toItem(const IntegrationSecrets &secrets);
Secret toItem(const PendingSecrets &secrets);

// Reads an item that must be for the store at `expectedOrigin` (Origin::text()). Problems:
// `secrets.damaged` (not an item of this kind and version), `secrets.other-store`. Use as
// fromItem<IntegrationSecrets>(…) or fromItem<PendingSecrets>(…).
template <typename T>
Result<T> fromItem(const Secret &item, QByteArrayView expectedOrigin);
template <>
Result<IntegrationSecrets> fromItem(const Secret &item, QByteArrayView expectedOrigin);
template <>
Result<PendingSecrets> fromItem(const Secret &item, QByteArrayView expectedOrigin);

// The keys of an integration's two items.
QString itemKeyOfIntegration(const QString &integrationId);
QString itemKeyOfPending(const QString &integrationId);

} // namespace latchkey::secrets
