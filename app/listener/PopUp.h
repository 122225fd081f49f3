// SPDX-License-Identifier: Apache-2.0
// The pop-ups that are open: what each may do, and for how long.
#pragma once

#include "httpserver/HttpServer.h"
#include "listener/ReturnAddress.h"

#include <QByteArray>
#include <QHash>
#include <QString>

#include <functional>
#include <memory>

namespace latchkey::listener {

// Who waits for the outcome of a sign-in.
struct SignInRequest
{
    httpserver::HttpServer::Responder respond;
    httpserver::Peer peer;
};

// One login page that was opened, and what became of it.
struct PopUp
{
    QByteArray id; // 128 random bits: the last part of the progress page's address
    QString integrationId;
    QString keyFingerprint; // of the consumer key in the page's address
    ReturnAddress back;
    QByteArray peer;         // Peer::name() of who opened it
    bool isExpected = false; // a POST brought that consumer key
    qint64 expiresAt = 0;    // milliseconds; moved on while the page asks

    QByteArray formToken; // valid for one form; empty while a sign-in is being checked

    // The sign-in under way, or the one that succeeded: its token, and who gets its outcome. A
    // second click on the button joins it; the browser has given up the first connection then.
    QByteArray usedToken;
    std::shared_ptr<SignInRequest> waiting;

    bool isSignedIn = false;
    bool mayLeave =
        false; // the page was shown since the last form: form-action forbids to leave before
    bool isBackApproved = false;
    bool isBackDeclined = false;
    bool isTold = false; // the end was shown, or the pop-up was sent back
    qint64 askedAt = 0;
};

// What a login page is opened with.
struct NewPopUp
{
    QString integrationId;
    QString keyFingerprint;
    ReturnAddress back;
    QByteArray peer;
};

// True if a POST to that integration brought a consumer key of this fingerprint.
using KnownKeys = std::function<bool(const QString &integrationId, const QString &keyFingerprint)>;

// Whoever knows the address can open pages. Of those whose consumer key no POST brought, and that
// nobody signed in on, a peer has 64 of an integration; all others stay as long as 8 MiB hold them.
// Room is made by the oldest of that peer, or of the one that takes up most.
class PopUps
{
public:
    void setKnownKeys(KnownKeys known) { m_known = std::move(known); }

    // Opens one that lives for ten minutes from `now`.
    PopUp &open(const NewPopUp &wanted, qint64 now);

    // Null if there is none (any more).
    PopUp *find(const QString &integrationId, const QByteArray &id, qint64 now);

    // Moves the end of its life to ten minutes from `now`.
    static void prolong(PopUp &popUp, qint64 now);

    // Forgets those of an integration.
    void drop(const QString &integrationId);

    // True if a signed-in page asked within the last seconds and was not told the end.
    bool isAnyWaiting(const QString &integrationId, qint64 now) const;

private:
    using Entries = QHash<QByteArray, PopUp>;
    void makeRoom(const NewPopUp &wanted, qint64 now);
    void dropOldestStranger(const NewPopUp &wanted);
    void dropOfTheGreediest();
    bool isStranger(PopUp &popUp) const;

    Entries m_popUps;
    KnownKeys m_known = [](const QString &, const QString &) {
        return false;
    };
};

} // namespace latchkey::listener
