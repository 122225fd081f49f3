// SPDX-License-Identifier: Apache-2.0
// The routes of the loopback listener: the store's POST, the login page, its progress page.
#pragma once

#include "base/Clock.h"
#include "base/Secret.h"
#include "httpserver/HttpServer.h"
#include "listener/CallbackPost.h"
#include "listener/PageProgress.h"
#include "web/Origin.h"

#include <QByteArray>
#include <QList>
#include <QObject>
#include <QString>

#include <chrono>
#include <functional>
#include <memory>

namespace latchkey::logins {
class LoginChecker;
} // namespace latchkey::logins

namespace latchkey::listener {

// What the listener must know of an integration to serve it.
struct ServedIntegration
{
    QString id;
    QString name;
    QByteArray callbackKey; // the first path segment of the callback URL
    QByteArray identityKey; // that of the identity link URL; another one (THREATS 3)
    web::Origin storeOrigin;
    QList<QByteArray> allowedOrigins; // Origin::text() of those approved for the way back
    bool isCalledHere = true;         // false: the store's POST comes by a socket of its own
};

// Why a request was not heard, and the port that is right in its Host.
struct Unheard
{
    httpserver::HttpServer::Fault fault = httpserver::HttpServer::Fault::Host;
    quint16 rightPort = 0;
};

// One request for an integration, and what was answered to it.
struct RequestReport
{
    QString integration;
    QByteArray route; // "callback", "identity", "progress" or "consent"
    QByteArray method;
    QByteArray target; // holds keys
    QList<web::HttpHeader> headers;
    Secret body;          // of a POST to the callback alone; never of a sign-in
    QByteArray why;       // it was refused unheard: "callback.host", "callback.length"
    qint64 startedAt = 0; // ms since 1970
    std::chrono::microseconds took{0};
    int status = 0;
    QList<web::HttpHeader> answerHeaders;
    qint64 answerBytes = 0;
};

// Told when the answer is given; must not block. What it is given holds secrets and is gone when it
// returns.
using RequestObserver = std::function<void(const RequestReport &)>;

// Turns requests into signals and shows what it is told to show; holds no rule of the protocol.
// THREATS 3, 5, 6 and 8.
class Listener : public QObject
{
    Q_OBJECT

public:
    // Becomes the handler of `server`. Both must outlive the listener. `clock` lets pop-ups expire.
    Listener(httpserver::HttpServer &server, logins::LoginChecker &checker, Clock clock,
             QObject *parent = nullptr);
    ~Listener() override;

    // Serves this integration from now on; the same id again replaces what was known of it.
    void serve(const ServedIntegration &integration);
    void stopServing(const QString &id);

    // What the progress pages of this integration say from now on. Before the first call, and when
    // an integration is served anew after stopServing(): WaitingForStore.
    void showProgress(const QString &id, const PageProgress &progress);

    // A POST to the integration's callback URL that came by a socket of its own.
    void takeCallback(const QString &id, const httpserver::ServerRequest &request,
                      const std::function<void(httpserver::ServerResponse)> &respond);
    // One that was refused unheard there (calledUnderAnotherName(), callbackRefused()).
    void tellUnheard(const QString &id, const httpserver::ServerRequest &request,
                     const Unheard &why);

    // The way back to this origin (Origin::text()) needs no consent any more.
    void allowOrigin(const QString &id, const QByteArray &origin);

    // Which consumer keys POSTs have brought: pop-ups with one of them stay, however many are
    // opened.
    void setKnownKeys(std::function<bool(const QString &id, const QString &keyFingerprint)> known);

    // What proves to whoever tries the way of a call that it came here: given the body of a POST to
    // a callback, what to answer, or nothing where it is no such question. Without one: none is.
    void setProbeAnswer(std::function<QByteArray(const QByteArray &question)> answer);

    // Who is told of every request for an integration. Without one, nobody is.
    void setObserver(const RequestObserver &observer);

    // The login page asks for the practice store's login: nobody created one.
    void setIsPractice();

    // From now on POSTs and sign-ins are refused with 503: the program is ending. Progress pages go
    // on.
    void stopTaking();

    // True while a signed-in page is still asking for news and has not been told the end.
    bool hasOpenPopUp(const QString &id) const;

Q_SIGNALS:
    // The store's POST. Call `stored` when the credentials are safe: the 200 goes out then, or one
    // second after the POST, whichever is first. It may be called late or never.
    void callbackReceived(const QString &id, const latchkey::listener::CallbackPost &post,
                          const std::function<void()> &stored);

    // Somebody POSTed to the callback under another name of this computer, `host` ("localhost",
    // without a port if that is right), or here although its way is another, and was refused
    // (THREATS 5, 15).
    void calledUnderAnotherName(const QString &id, const QByteArray &host);

    // Somebody POSTed to the callback what no store sends, and was refused. `code` says why:
    // "callback.type" (no form), "callback.fields" (one is missing, occurs twice or has another
    // form), "callback.length". In a flood not every one is told.
    void callbackRefused(const QString &id, const QByteArray &code);

    // The login page was opened. `keyFingerprint` is fingerprint() of the consumer key in its
    // address; `returnOrigin` is empty if the page has no usable way back; `peer` is Peer::name().
    void popUpOpened(const QString &id, const QString &keyFingerprint,
                     const QByteArray &returnOrigin, const QByteArray &peer);

    // Somebody tried to sign in on it with a wrong name or password.
    void signInRefused(const QString &id);

    // Somebody signed in on it. `returnAllowed` is false while `returnOrigin` awaits consent.
    void signedIn(const QString &id, const QString &keyFingerprint, const QString &login,
                  const QByteArray &returnOrigin, bool returnAllowed);

    // The signed-in merchant agreed on the page to go back to this origin.
    void returnApproved(const QString &id, const QByteArray &origin);

    // The pop-up was sent to success_call_back.
    void returned(const QString &id);

    // The page showed the end: linked without a way back, or failed.
    void endShown(const QString &id);

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace latchkey::listener
