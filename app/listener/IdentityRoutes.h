// SPDX-License-Identifier: Apache-2.0
// The pages of the identity link URL: signing in, progress, consent (ARCHITECTURE "The way of one
// activation", 3).
#pragma once

#include "base/Clock.h"
#include "httpserver/HttpServer.h"
#include "listener/Listener.h"
#include "listener/Pages.h"
#include "listener/PopUp.h"
#include "logins/LoginChecker.h"

#include <QHash>

namespace latchkey::listener {

// An integration, and what its progress pages say.
struct Served
{
    ServedIntegration integration;
    PageProgress progress;
};

using ServedById = QHash<QString, Served>;

// Emits the signals of `listener` that tell of pop-ups. A status from 400 on in what `respond` gets
// counts as a refusal.
class IdentityRoutes : public QObject
{
public:
    // All must outlive it. `served` is looked at anew at each request: an integration may be gone
    // when its password has been checked.
    IdentityRoutes(Listener &listener, const httpserver::HttpServer &server,
                   logins::LoginChecker &checker, Clock clock, ServedById &served);

    // GET /<key-i>/identity?oauth_consumer_key=…&success_call_back=…
    void open(const Served &served, const httpserver::ServerRequest &request,
              const httpserver::HttpServer::Responder &respond);

    // POST /<key-i>/identity
    void signIn(const Served &served, const httpserver::ServerRequest &request,
                const httpserver::HttpServer::Responder &respond);

    // GET /<key-i>/progress/<session>
    void showProgress(const Served &served, const QByteArray &session,
                      const httpserver::ServerRequest &request,
                      const httpserver::HttpServer::Responder &respond);

    // POST /<key-i>/consent/<session>
    void takeConsent(Served &served, const QByteArray &session,
                     const httpserver::ServerRequest &request,
                     const httpserver::HttpServer::Responder &respond);

    // Which consumer keys POSTs have brought: their pop-ups stay.
    void setKnownKeys(KnownKeys known) { m_popUps.setKnownKeys(std::move(known)); }

    // The login page asks for the practice store's login.
    void setIsPractice() { m_isPractice = true; }

    // From now on nobody can open the page or sign in on it.
    void stopSigningIn() { m_isStopping = true; }

    // Forgets the pop-ups of an integration.
    void drop(const QString &integrationId) { m_popUps.drop(integrationId); }

    bool hasOpenPopUp(const QString &integrationId) const;

private:
    QByteArray ownOrigin() const { return "http://" + m_server.host(); }
    PageSubject subjectOf(const Served &served) const;
    QByteArray progressPath(const Served &served, const PopUp &popUp) const;
    void joinSignIn(const Served &served, PopUp &popUp, const SignInRequest &request);
    httpserver::ServerResponse loginAgain(const Served &served, const PopUp &popUp,
                                          const LoginNotice &notice) const;
    void check(const QString &integrationId, const PopUp &popUp, const QString &name,
               const Secret &password);
    void finishSignIn(const QString &integrationId, const QByteArray &session,
                      const SignInRequest &request, const QString &name,
                      logins::SignInAnswer answer);
    void welcome(const Served &served, PopUp &popUp, const SignInRequest &request,
                 const QString &name);
    WayBack wayBackOf(const Served &served, const PopUp &popUp) const;
    void tellEnd(const Served &served, PopUp &popUp, const WayBack &back);

    Listener &m_listener;
    const httpserver::HttpServer &m_server;
    logins::LoginChecker &m_checker;
    const Clock m_clock;
    ServedById &m_served;
    PopUps m_popUps;
    bool m_isStopping = false;
    bool m_isPractice = false;
};

} // namespace latchkey::listener
