// SPDX-License-Identifier: Apache-2.0
#include "practice/PracticeStore.h"

#include "oauth/Nonce.h"
#include "php/PhpText.h"
#include "practice/CallbackPoster.h"
#include "practice/RestEndpoint.h"
#include "practice/TokenEndpoint.h"

namespace latchkey::practice {

namespace {

constexpr const char *htmlType = "text/html; charset=UTF-8";
Secret newValue()
{
    return Secret(oauth::newNonce());
}

} // namespace

PracticeStore::PracticeStore(const PracticeOptions &options, Clock clock, QObject *parent)
    : QObject(parent)
    , m_options(options)
    , m_clock(std::move(clock))
    , m_rules{options.dialect, options.takesHmacSha1}
    , m_admin(m_integration,
              [this](bool isReauthorization, const PracticeAdmin::Exchanged &exchanged) {
                  exchange(isReauthorization, exchanged);
              })
{
    m_server.setHandler(
        [this](const httpserver::ServerRequest &request,
               const httpserver::HttpServer::Responder &respond) { serve(request, respond); });
}

PracticeStore::~PracticeStore() = default;

Result<quint16> PracticeStore::listen(quint16 port)
{
    Result<quint16> taken = m_server.listen(port);
    m_rest.baseUrl = baseUrl();
    m_admin.setBaseUrl(baseUrl());
    return taken;
}

QByteArray PracticeStore::baseUrl() const
{
    return "http://" + m_server.host() + m_options.basePath;
}

QByteArray PracticeStore::adminUrl() const
{
    return baseUrl() + gridPath;
}

QByteArray PracticeStore::successCallBack() const
{
    return baseUrl() + returnPath;
}

void PracticeStore::define(const QByteArray &callbackUrl, const QByteArray &identityLinkUrl,
                           const QString &name)
{
    m_integration.name = name;
    m_integration.callbackUrl = callbackUrl;
    m_integration.identityLinkUrl = identityLinkUrl;
}

void PracticeStore::activate()
{
    exchange(false, [this](const std::optional<PopUp> &popUp) { wantPopUp(popUp); });
}

void PracticeStore::reauthorize()
{
    exchange(true, [this](const std::optional<PopUp> &popUp) { wantPopUp(popUp); });
}

void PracticeStore::deactivate()
{
    m_integration.isActive = false;
}

void PracticeStore::remove()
{
    forgetConsumer(m_integration);
}

void PracticeStore::setDialect(const oauth::Dialect &dialect)
{
    m_rules.dialect = &dialect;
}

bool PracticeStore::isActive() const
{
    return m_integration.isActive;
}

int PracticeStore::createdCustomerGroups() const
{
    return m_rest.customerGroups;
}

void PracticeStore::exchange(bool isReauthorization, const PracticeAdmin::Exchanged &exchanged)
{
    if (isReauthorization) {
        forgetToken(m_integration);
    }
    const PostedValues values = practice::activate(m_integration, m_clock(), newValue);
    const PopUp popUp{m_integration.identityLinkUrl, values.consumerKey.reveal()};
    auto *poster = new CallbackPoster(m_options.postTimeout, this);
    connect(poster, &CallbackPoster::answered, this, [this, poster, popUp, exchanged] {
        poster->deleteLater();
        Q_EMIT callbackAnswered();
        exchanged(popUp);
    });
    connect(poster, &CallbackPoster::failed, this, [this, poster, exchanged] {
        poster->deleteLater();
        Q_EMIT callbackFailed(postFailedSentence());
        exchanged(std::nullopt);
    });
    poster->post(m_integration.callbackUrl, values,
                 m_options.storeBaseUrl.isEmpty() ? baseUrl() : m_options.storeBaseUrl);
}

// The address as the script of Admin's page makes it.
void PracticeStore::wantPopUp(const std::optional<PopUp> &popUp)
{
    if (popUp) {
        // Admin adds the question mark blindly
        Q_EMIT popUpWanted(popUp->identityLinkUrl +
                           "?oauth_consumer_key=" + php::phpUrlEncode(popUp->consumerKey) +
                           "&success_call_back=" + php::phpUrlEncode(successCallBack()));
    }
}

void PracticeStore::serve(const httpserver::ServerRequest &request,
                          const httpserver::HttpServer::Responder &respond)
{
    const auto reply = [this, respond, method = request.method,
                        target = request.target](const httpserver::ServerResponse &response) {
        respond(response);
        Q_EMIT callServed(method, target, response.status);
    };
    if (!request.path().startsWith(m_options.basePath)) {
        return reply(notFoundPage(baseUrl()));
    }
    const QList<QByteArray> segments = segmentsBelowBase(request.path());
    if (const AdminRoute route = adminRoute(segments); route.page != AdminRoute::Page::None) {
        m_admin.serve(route, request, reply);
        if (route.page == AdminRoute::Page::Return && request.method == "GET") {
            Q_EMIT popUpReturned();
        }
        return;
    }
    const bool wasActive = m_integration.isActive;
    const httpserver::ServerResponse response = answer(request, segments);
    const bool hasIssued = !wasActive && m_integration.isActive;
    reply(response);
    if (hasIssued) {
        Q_EMIT tokensIssued();
    }
}

httpserver::ServerResponse PracticeStore::answer(const httpserver::ServerRequest &request,
                                                 const QList<QByteArray> &segments)
{
    const QByteArray path = segments.join('/');
    if (path == "oauth/token/request" || path == "oauth/token/access") {
        return answerToken(segments.last(), request);
    }
    if (segments.first() == "rest") {
        return answerRest(m_integration, m_rest, receivedCallOf(request, m_server.host()),
                          segments.sliced(1), m_rules, m_clock())
            .or_else([](const Refusal &refusal) {
                return Granted<httpserver::ServerResponse>(restAnswer(refusal));
            })
            .value();
    }
    return answerOther(path);
}

httpserver::ServerResponse PracticeStore::answerToken(const QByteArray &which,
                                                      const httpserver::ServerRequest &request)
{
    const ReceivedCall call = receivedCallOf(request, m_server.host());
    const auto pair = which == "request"
                          ? answerRequestToken(m_integration, call, m_rules,
                                               m_options.consumerLifetimeMs, m_clock(), newValue)
                          : answerAccessToken(m_integration, call, m_rules, m_clock(), newValue);
    httpserver::ServerResponse response =
        pair ? httpserver::ServerResponse{200, htmlType, *pair, {}} : tokenAnswer(pair.error());
    // a real store opens a session here too; no client should send it back
    response.headers.append(
        web::HttpHeader{"Set-Cookie", "PHPSESSID=practice; path=/; HttpOnly; SameSite=Lax"});
    return response;
}

httpserver::ServerResponse PracticeStore::answerOther(const QByteArray &path) const
{
    if (path == "magento_version") {
        return {200, "text/plain; charset=UTF-8", "Magento/2.4 (Community)", {}};
    }
    const QByteArray spelledRight = path.toLower();
    if (spelledRight == "oauth/token/request" || spelledRight == "oauth/token/access") {
        return {302, htmlType, {}, {{"Location", baseUrl()}}};
    }
    return notFoundPage(baseUrl());
}

// Empty segments at the ends do not count, nor does index.php at the beginning.
QList<QByteArray> PracticeStore::segmentsBelowBase(const QByteArray &path) const
{
    QList<QByteArray> segments = path.mid(m_options.basePath.size()).split('/');
    while (!segments.isEmpty() && segments.last().isEmpty()) {
        segments.removeLast();
    }
    while (!segments.isEmpty() && (segments.first().isEmpty() || segments.first() == "index.php")) {
        segments.removeFirst();
    }
    return segments;
}

} // namespace latchkey::practice
