// SPDX-License-Identifier: Apache-2.0
// The store's side of an activation, on a loopback port: something to practise on.
#pragma once

#include "base/Clock.h"
#include "httpserver/HttpServer.h"
#include "practice/PracticeAdmin.h"
#include "practice/RestResources.h"

#include <QObject>

#include <chrono>

namespace latchkey::practice {

struct PracticeOptions
{
    const oauth::Dialect *dialect = &oauth::native(); // how it reads signatures
    bool takesHmacSha1 = false;                       // beside HMAC-SHA256; stores up to 2.4.3 do
    qint64 consumerLifetimeMs = 300'000;              // from the POST to the request token
    std::chrono::milliseconds postTimeout{5'000};     // of the POST to the callback URL
    QByteArray basePath = "/";    // begins and ends with a slash: a store in a folder
    QByteArray storeBaseUrl = {}; // what the POST says; empty: baseUrl()
};

// One store with one integration that has all rights. It behaves as PROTOCOL §1, §2, §3 and §6 say
// a real store does, down to its texts; it verifies with our own oauth room, so it proves nothing
// about that. The integration is activated by a person in its Admin (adminUrl()), or from here;
// what follows is the same. Event loop only; signals come after the answer they tell of was given.
class PracticeStore : public QObject
{
    Q_OBJECT

public:
    // `clock`: what the store takes for the time.
    explicit PracticeStore(const PracticeOptions &options = {}, Clock clock = systemClock(),
                           QObject *parent = nullptr);
    ~PracticeStore() override;

    // Problems of httpserver::HttpServer::listen().
    Result<quint16> listen(quint16 port = 0);

    // http://127.0.0.1:<port>/, with the base path: what a person configures as the store's
    // address.
    QByteArray baseUrl() const;

    // Admin's integrations: the page for a person's browser, with Activate.
    QByteArray adminUrl() const;

    // Where Admin lets the pop-up return to.
    QByteArray successCallBack() const;

    // Admin's integration form: saves the two URLs and the name (empty: one of its own, in the
    // person's language). Consumer, tokens and status stay.
    void define(const QByteArray &callbackUrl, const QByteArray &identityLinkUrl,
                const QString &name = {});

    // Activate and Allow, as often as wanted: POSTs, then wants the pop-up.
    void activate();

    // Reauthorize: the access token dies at once, then as activate().
    void reauthorize();

    // Made inactive; tokens stay, but open nothing.
    void deactivate();

    // Deleted in Admin: consumer and tokens are gone. activate() then starts afresh.
    void remove();

    // Another version of Commerce from now on.
    void setDialect(const oauth::Dialect &dialect);

    // True from the access token on.
    bool isActive() const;

    // How often POST V1/customerGroups was carried out.
    int createdCustomerGroups() const;

Q_SIGNALS:
    // The callback URL gave a complete answer, whatever it was.
    void callbackAnswered();
    // It did not; Admin shows this sentence (the store's own words), and no pop-up opens.
    void callbackFailed(const QString &adminSentence);
    // After activate() and reauthorize(): this address belongs into a pop-up, the identity link URL
    // and its query. Not when Allow was clicked in Admin, whose page opens it itself.
    void popUpWanted(const QByteArray &url);
    // The access token was issued: the integration is active.
    void tokensIssued();
    // Any request was answered.
    void callServed(const QByteArray &method, const QByteArray &target, int status);
    // The pop-up came back to Admin, whose page closes it after a second.
    void popUpReturned();

private:
    void serve(const httpserver::ServerRequest &request,
               const httpserver::HttpServer::Responder &respond);
    httpserver::ServerResponse answer(const httpserver::ServerRequest &request,
                                      const QList<QByteArray> &segments);
    httpserver::ServerResponse answerToken(const QByteArray &which,
                                           const httpserver::ServerRequest &request);
    httpserver::ServerResponse answerOther(const QByteArray &path) const;
    QList<QByteArray> segmentsBelowBase(const QByteArray &path) const;
    void exchange(bool isReauthorization, const PracticeAdmin::Exchanged &exchanged);
    void wantPopUp(const std::optional<PopUp> &popUp);

    const PracticeOptions m_options;
    const Clock m_clock;
    SignatureRules m_rules;
    httpserver::HttpServer m_server;
    PracticeIntegration m_integration;
    RestState m_rest;
    PracticeAdmin m_admin;
};

} // namespace latchkey::practice
