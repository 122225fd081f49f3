// SPDX-License-Identifier: Apache-2.0
// One integration of one store, as this computer knows it.
#pragma once

#include "integrations/Way.h"

#include <QByteArray>
#include <QList>
#include <QString>

namespace latchkey::integrations {

// Everything but its secrets, which are in the keychain.
struct Integration
{
    // Given when it is made, never changed.
    QString id;             // 8 characters of base32
    QByteArray callbackKey; // 26 characters of base32 (128 bits), the path of the callback URL
    QByteArray identityKey; // the same for the identity link URL; always another one
    qint64 createdAt = 0;   // ms since the epoch

    // The definition: what IntegrationRepository::save() writes.
    QString name;
    QString email;       // may be empty
    QByteArray storeUrl; // in the form of validStoreUrl(): ends with '/'
    bool allowsCleartext =
        false;           // the person accepted http to a store that is not on this computer
    QByteArray adminUrl; // where its Admin is; empty = not told, see adminUrl()

    // Learned from the store: saveStoreBaseUrl() and saveLearned().
    QByteArray storeBaseUrl;     // as last POSTed; empty until then
    QByteArray signatureBaseUrl; // the base URL that works inside the signature; empty = storeUrl
    QByteArray dialect;          // what commerce::StoreKnowledge says of it
    QByteArray signatureMethod;  // "HMAC-SHA256", …; empty = the default
    qint64 clockSkewSeconds = 0; // the store's clock minus ours

    // Written one by one: saveWay(), saveLogin(), saveLastCall(), allowOrigin(),
    // saveActivationState().
    Way way;               // how the store's call gets to this computer
    QString login;         // who signed in last; empty = nobody
    qint64 lastCallAt = 0; // ms since the epoch of the last signed call that succeeded; 0 = never
    QList<QByteArray>
        allowedOrigins;         // Origin::text() of return addresses the person approved, sorted
    QByteArray activationState; // opaque, the activation's own form; empty = never armed

    friend bool operator==(const Integration &, const Integration &) = default;
};

// What a person says to make one.
struct NewIntegration
{
    QString name;
    QString email;       // may be empty
    QByteArray storeUrl; // as typed, UTF-8
    bool allowsCleartext = false;
    QByteArray adminUrl = {}; // as typed, UTF-8; may be empty

    friend bool operator==(const NewIntegration &, const NewIntegration &) = default;
};

// What was found out about how this store wants its calls; empty fields as in Integration.
struct LearnedAboutStore
{
    QByteArray signatureBaseUrl;
    QByteArray dialect;
    QByteArray signatureMethod;
    qint64 clockSkewSeconds = 0;

    friend bool operator==(const LearnedAboutStore &, const LearnedAboutStore &) = default;
};

// One thing that happened, in facts that have no language: it is worded when it is shown
// (desk/Timeline.h). No field takes a secret or text from a store.
struct TimelineEntry
{
    qint64 time = 0; // ms since the epoch
    QByteArray step; // a stable word, "callback-received"
    bool ok = true;
    QByteArray reason;  // a stable word, "no-callback"; empty = none
    QByteArray code;    // of the Problem beneath; empty = none
    QByteArray dialect; // oauth::Dialect's name; empty = does not matter here
    int status = 0;     // of HTTP; 0 = unknown
    qint64 tookMs = -1; // -1 = unknown
    // Up to database version 3 a sentence was kept, and what support wanted to know. Empty since.
    QString text, detail;
    int more = 0;        // how many more like it followed
    qint64 lastTime = 0; // ms since the epoch: when the last of them did; 0 if none

    friend bool operator==(const TimelineEntry &, const TimelineEntry &) = default;
};

// Where to open the store's Admin: as told, otherwise storeUrl with Commerce's default front name.
QByteArray adminUrl(const Integration &integration);

// <callbackBase()>/<callbackKey>/callback: where the integration's way begins, on the same computer
// http://127.0.0.1:<port>. The literal address, as ::1 can be taken beside us and Commerce 2.4
// stumbles over an IPv6 literal. Empty where no call gets here.
QByteArray callbackUrl(const Integration &integration, quint16 port);

// http://127.0.0.1:<port>/<identityKey>/identity: on this computer whatever the way, since the
// merchant's browser opens it; without "?", since Commerce appends one blindly.
QByteArray identityLinkUrl(const Integration &integration, quint16 port);

} // namespace latchkey::integrations
