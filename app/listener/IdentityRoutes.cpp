// SPDX-License-Identifier: Apache-2.0
#include "listener/IdentityRoutes.h"

#include "base/Random.h"
#include "listener/RequestOrigin.h"
#include "listener/Text.h"
#include "web/FormFields.h"

#include <QPointer>

namespace latchkey::listener {

using httpserver::ServerResponse;
using web::FormFields;

namespace {

constexpr qsizetype formTokenCharacters = 26;

ServerResponse notOpenedByAdmin()
{
    return noticePage(400, Text::tr("Your store opens this page"),
                      Text::tr("In Admin, go to System › Extensions › Integrations and click "
                               "Activate or Reauthorize: Admin then opens this page by itself."));
}

ServerResponse expired()
{
    return noticePage(400, Text::tr("This page is too old"),
                      Text::tr("Close this window and click Activate or Reauthorize in Admin once "
                               "more."));
}

ServerResponse closing()
{
    return noticePage(
        503, Text::tr("Latchkey is being closed"),
        Text::tr("Start Latchkey again, then click Activate or Reauthorize in Admin once more."));
}

// What was typed as a name, or empty if it can be none.
QString nameOf(QByteArrayView octets)
{
    const QString text = QString::fromUtf8(octets.first(std::min<qsizetype>(octets.size(), 1024)));
    return text.toUtf8() == octets ? text.trimmed() : QString();
}

bool isAllowed(const Served &served, const QByteArray &origin)
{
    return origin == served.integration.storeOrigin.text() ||
           served.integration.allowedOrigins.contains(origin);
}

} // namespace

IdentityRoutes::IdentityRoutes(Listener &listener, const httpserver::HttpServer &server,
                               logins::LoginChecker &checker, Clock clock, ServedById &served)
    : m_listener(listener)
    , m_server(server)
    , m_checker(checker)
    , m_clock(std::move(clock))
    , m_served(served)
{}

PageSubject IdentityRoutes::subjectOf(const Served &served) const
{
    return {served.integration.name, served.integration.storeOrigin.text(), ownOrigin(),
            '/' + served.integration.identityKey, m_isPractice};
}

bool IdentityRoutes::hasOpenPopUp(const QString &integrationId) const
{
    return m_popUps.isAnyWaiting(integrationId, m_clock());
}

void IdentityRoutes::open(const Served &served, const httpserver::ServerRequest &request,
                          const httpserver::HttpServer::Responder &respond)
{
    if (!mayBeOpenedInAWindow(request)) {
        return respond(httpserver::refusal(400));
    }
    if (m_isStopping) {
        return respond(closing());
    }
    const std::optional<FormFields> fields = FormFields::read(request.query());
    const auto key = fields ? fields->only("oauth_consumer_key") : std::nullopt;
    if (!key || !isStoreToken(*key) || fields->count("success_call_back") > 1) {
        return respond(notOpenedByAdmin());
    }
    const QString id = served.integration.id;
    const QString keyFingerprint = fingerprint(*key);
    const ReturnAddress back =
        returnAddressOf(fields->only("success_call_back").value_or(QByteArrayView()));
    const QByteArray peer = request.peer.name();
    const PopUp &popUp = m_popUps.open({id, keyFingerprint, back, peer}, m_clock());
    LoginNotice notice;
    notice.typedName = m_checker.onlyName();
    if (!m_checker.hasAnyLogin()) {
        notice.kind = LoginNotice::Kind::NoLogins;
    }
    respond(loginPage(subjectOf(served), popUp.id, popUp.formToken, notice));
    Q_EMIT m_listener.popUpOpened(id, keyFingerprint, back.origin, peer);
}

void IdentityRoutes::signIn(const Served &served, const httpserver::ServerRequest &request,
                            const httpserver::HttpServer::Responder &respond)
{
    if (!isForm(request)) {
        return respond(httpserver::refusal(415));
    }
    const std::optional<FormFields> fields = FormFields::read(request.body);
    if (!fields || !request.query().isNull() || !mayComeFromOurPage(request, ownOrigin())) {
        return respond(httpserver::refusal(400));
    }
    const auto session = fields->only("session");
    const auto token = fields->only("form_token");
    const auto name = fields->only("name");
    const auto password = fields->only("password");
    if (!session || !token || !name || !password) {
        return respond(httpserver::refusal(400));
    }
    PopUp *popUp = m_popUps.find(served.integration.id, session->toByteArray(), m_clock());
    if (popUp == nullptr) {
        return respond(expired());
    }
    if (!popUp->usedToken.isEmpty() && constantTimeEquals(*token, popUp->usedToken)) {
        return joinSignIn(served, *popUp, {respond, request.peer});
    }
    if (popUp->isSignedIn || popUp->formToken.isEmpty()) {
        return respond(expired());
    }
    if (!constantTimeEquals(*token, popUp->formToken)) {
        return respond(
            loginAgain(served, *popUp, {LoginNotice::Kind::StaleForm, {}, nameOf(*name)}));
    }
    if (m_isStopping) {
        return respond(closing());
    }
    popUp->usedToken = std::exchange(popUp->formToken, {});
    popUp->waiting = std::make_shared<SignInRequest>(SignInRequest{respond, request.peer});
    check(served.integration.id, *popUp, nameOf(*name), Secret(*password));
}

void IdentityRoutes::joinSignIn(const Served &served, PopUp &popUp, const SignInRequest &request)
{
    if (!popUp.isSignedIn) {
        *popUp.waiting = request;
        return;
    }
    popUp.mayLeave = false;
    request.respond(seeOther(progressPath(served, popUp)));
}

ServerResponse IdentityRoutes::loginAgain(const Served &served, const PopUp &popUp,
                                          const LoginNotice &notice) const
{
    ServerResponse page = loginPage(subjectOf(served), popUp.id, popUp.formToken, notice);
    page.status = notice.kind == LoginNotice::Kind::StaleForm ? 400 : page.status;
    return page;
}

void IdentityRoutes::check(const QString &integrationId, const PopUp &popUp, const QString &name,
                           const Secret &password)
{
    logins::SignInTry attempt;
    attempt.peer = popUp.waiting->peer.name();
    attempt.name = name;
    attempt.password = password;
    attempt.isAwaited = [waiting = popUp.waiting] {
        return !waiting->peer.isGone();
    };
    attempt.done = [alive = QPointer(this), integrationId, session = popUp.id,
                    waiting = popUp.waiting, name](logins::SignInAnswer answer) {
        if (alive) {
            alive->finishSignIn(integrationId, session, *waiting, name, answer);
        }
    };
    m_checker.check(attempt);
}

void IdentityRoutes::finishSignIn(const QString &integrationId, const QByteArray &session,
                                  const SignInRequest &request, const QString &name,
                                  logins::SignInAnswer answer)
{
    using logins::SignInAnswer;
    using Kind = LoginNotice::Kind;
    PopUp *popUp = m_popUps.find(integrationId, session, m_clock());
    const auto served = m_served.constFind(integrationId);
    if (popUp == nullptr || served == m_served.constEnd()) {
        return request.respond(expired());
    }
    if (m_isStopping) {
        return request.respond(closing());
    }
    switch (answer) {
    case SignInAnswer::Right:
        return welcome(*served, *popUp, request, name);
    case SignInAnswer::Abandoned: // the form is as good as before: it may come once more
        popUp->formToken = std::exchange(popUp->usedToken, {});
        return request.respond(expired());
    case SignInAnswer::Wrong:
    case SignInAnswer::Replaced:
        break;
    }
    popUp->formToken = randomId(formTokenCharacters);
    popUp->usedToken.clear();
    const LoginNotice notice{answer == SignInAnswer::Wrong ? Kind::WrongPassword : Kind::Replaced,
                             m_checker.nextDelay(request.peer.name()), name};
    request.respond(loginAgain(*served, *popUp, notice));
    if (answer == SignInAnswer::Wrong) {
        Q_EMIT m_listener.signInRefused(integrationId);
    }
}

void IdentityRoutes::welcome(const Served &served, PopUp &popUp, const SignInRequest &request,
                             const QString &name)
{
    popUp.formToken = randomId(formTokenCharacters); // for the consent
    popUp.isSignedIn = true;
    popUp.mayLeave = false;
    popUp.askedAt = m_clock();
    PopUps::prolong(popUp, m_clock());
    const QString id = popUp.integrationId;
    const QString keyFingerprint = popUp.keyFingerprint;
    const QByteArray origin = popUp.back.origin;
    const bool allowed = popUp.back.isUsable() && isAllowed(served, origin);
    request.respond(seeOther(progressPath(served, popUp)));
    Q_EMIT m_listener.signedIn(id, keyFingerprint, m_checker.nameAsAdded(name), origin, allowed);
}

QByteArray IdentityRoutes::progressPath(const Served &served, const PopUp &popUp) const
{
    return subjectOf(served).basePath + "/progress/" + popUp.id;
}

WayBack IdentityRoutes::wayBackOf(const Served &served, const PopUp &popUp) const
{
    if (!popUp.back.isUsable() || popUp.isBackDeclined) {
        return {};
    }
    const bool allowed = popUp.isBackApproved || isAllowed(served, popUp.back.origin);
    return {allowed ? WayBack::Kind::Allowed : WayBack::Kind::NeedsConsent, popUp.back.origin,
            popUp.formToken};
}

void IdentityRoutes::showProgress(const Served &served, const QByteArray &session,
                                  const httpserver::ServerRequest &request,
                                  const httpserver::HttpServer::Responder &respond)
{
    PopUp *popUp = m_popUps.find(served.integration.id, session, m_clock());
    if (popUp == nullptr || !popUp->isSignedIn) {
        return respond(expired());
    }
    if (!mayBeOpenedInAWindow(request) || !request.query().isNull()) {
        return respond(httpserver::refusal(400));
    }
    popUp->askedAt = m_clock();
    PopUps::prolong(*popUp, m_clock());
    const WayBack back = wayBackOf(served, *popUp);
    const bool leaves =
        back.kind == WayBack::Kind::Allowed && served.progress.kind == PageProgress::Kind::Linked;
    // a redirect of the form itself to the store is forbidden by form-action, in Chromium
    const bool leavesNow = leaves && popUp->mayLeave;
    popUp->mayLeave = true;
    if (leavesNow) {
        respond(seeOther(popUp->back.url.reveal()));
    } else {
        respond(progressPage(subjectOf(served), popUp->id, served.progress, back));
    }
    if (leavesNow || !leaves) {
        tellEnd(served, *popUp, back);
    }
}

void IdentityRoutes::tellEnd(const Served &served, PopUp &popUp, const WayBack &back)
{
    const QString id = served.integration.id;
    const bool linked = served.progress.kind == PageProgress::Kind::Linked;
    const bool isEnd = served.progress.kind == PageProgress::Kind::Failed ||
                       (linked && back.kind != WayBack::Kind::NeedsConsent);
    const bool wasTold = std::exchange(popUp.isTold, isEnd);
    if (!isEnd || wasTold) {
        return;
    }
    if (linked && back.kind == WayBack::Kind::Allowed) {
        Q_EMIT m_listener.returned(id);
    } else {
        Q_EMIT m_listener.endShown(id);
    }
}

void IdentityRoutes::takeConsent(Served &served, const QByteArray &session,
                                 const httpserver::ServerRequest &request,
                                 const httpserver::HttpServer::Responder &respond)
{
    if (!isForm(request)) {
        return respond(httpserver::refusal(415));
    }
    const std::optional<FormFields> fields = FormFields::read(request.body);
    const auto token = fields ? fields->only("form_token") : std::nullopt;
    const auto choice = fields ? fields->only("choice") : std::nullopt;
    if (!token || !choice || (*choice != "go" && *choice != "stay") || !request.query().isNull() ||
        !mayComeFromOurPage(request, ownOrigin())) {
        return respond(httpserver::refusal(400));
    }
    PopUp *popUp = m_popUps.find(served.integration.id, session, m_clock());
    if (popUp == nullptr || !popUp->isSignedIn || popUp->formToken.isEmpty() ||
        !constantTimeEquals(*token, popUp->formToken)) {
        return respond(expired());
    }
    popUp->formToken = randomId(formTokenCharacters);
    popUp->mayLeave = false;
    popUp->isBackApproved = *choice == "go";
    popUp->isBackDeclined = *choice == "stay";
    respond(seeOther(progressPath(served, *popUp)));
    const QByteArray origin = popUp->back.origin;
    if (popUp->isBackApproved && popUp->back.isUsable() && !isAllowed(served, origin)) {
        served.integration.allowedOrigins.append(origin);
        const QString id = served.integration.id;
        Q_EMIT m_listener.returnApproved(id, origin);
    }
}

} // namespace latchkey::listener
