// SPDX-License-Identifier: Apache-2.0
// The keychain items: what one integration needs to sign, and what one activation still has to
// exchange.
#pragma once

#include "base/Result.h"
#include "base/Secret.h"

#include <QByteArray>
#include <QList>
#include <QString>

#include <optional>

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

// More POSTs of one activation than the item has room for (any number may be forged), in little
// room: their ids are found from them again.
struct MoreCandidates
{
    QByteArray origin;
    QList<Secret> lines; // postedLine()

    friend bool operator==(const MoreCandidates &, const MoreCandidates &) = default;
};

// A name and password of the web server in front of a store (HTTP Basic). `origin` is the store's:
// they are for no other.
struct BasicLogin
{
    QByteArray origin;
    Secret name, password;

    friend bool operator==(const BasicLogin &, const BasicLogin &) = default;
};

// Consumer key, consumer secret and verifier with '&' between them. Its fingerprint is the
// candidate's id.
Secret postedLine(const Secret &consumerKey, const Secret &consumerSecret, const Secret &verifier);
// The other way round; nothing if it is none.
std::optional<PendingCandidate> candidateOf(const Secret &line);

// The item's value: a small JSON object with a version and the origin in it.
Secret toItem(const IntegrationSecrets &secrets);
Secret toItem(const PendingSecrets &secrets);
Secret toItem(const MoreCandidates &more);
Secret toItem(const BasicLogin &login);

// Reads an item that must be for the store at `expectedOrigin` (Origin::text()). Problems:
// `secrets.damaged` (not an item of this kind and version), `secrets.other-store`. Use as
// fromItem<IntegrationSecrets>(…) and so on.
template <typename T>
Result<T> fromItem(const Secret &item, QByteArrayView expectedOrigin);
template <>
Result<IntegrationSecrets> fromItem(const Secret &item, QByteArrayView expectedOrigin);
template <>
Result<PendingSecrets> fromItem(const Secret &item, QByteArrayView expectedOrigin);
template <>
Result<MoreCandidates> fromItem(const Secret &item, QByteArrayView expectedOrigin);
template <>
Result<BasicLogin> fromItem(const Secret &item, QByteArrayView expectedOrigin);

// The keys of an integration's two items, and of the further ones of an activation, from 1 on and
// without a gap.
QString itemKeyOfIntegration(const QString &integrationId);
QString itemKeyOfPending(const QString &integrationId);
QString itemKeyOfMore(const QString &integrationId, int number);
// The key of what stands in front of all stores at an origin (Origin::text()).
QString itemKeyOfBasic(const QByteArray &origin);

} // namespace latchkey::secrets
