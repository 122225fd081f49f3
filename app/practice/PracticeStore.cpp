#include "practice/PracticeStore.h"

#include "oauth/Nonce.h"
#include "practice/CallbackPoster.h"
#include "practice/PhpText.h"
#include "practice/RestEndpoint.h"
#include "practice/TokenEndpoint.h"

#include <QCoreApplication>

namespace latchkey::practice {

namespace {

constexpr const char *htmlType = "text/html; charset=UTF-8";
constexpr const char *returnPath = "admin/admin/integration/loginSuccessCallback";

// The store's own English, as a real Admin shows it.
QString postFailedSentence()
{
    return QStringLiteral("The attempt to post data to consumer failed due to an unexpected error. "
                          "Please try again later.");
}

Secret newValue()
{
    return Secret(oauth::newNonce());
}

http::ListenerResponse page(int status, const QByteArray &body)
{
    return {status, htmlType, "<!doctype html>\n<meta charset=\"utf-8\">\n" + body, {}};
}

http::ListenerResponse returnPage()
{
    const QString text = QCoreApplication::translate(
        "PracticeStore", "Back at the practice store. This window closes by itself.");
    return page(200, "<title>Admin</title>\n<p>" + text.toHtmlEscaped().toUtf8() +
                         "</p>\n<script>setTimeout(function () { window.close(); }, "
                         "1000);</script>\n");
}

} // namespace

PracticeStore::PracticeStore(const PracticeOptions &options, Clock clock, QObject *parent)
    : QObject(parent)
    , m_options(options)
    , m_clock(std::move(clock))
    , m_rules{options.dialect, options.takesHmacSha1}
{
    m_server.setHandler(
        [this](const http::ListenerRequest &request, const http::HttpServer::Responder &respond) {
            serve(request, respond);
        });
}

PracticeStore::~PracticeStore() = default;

Result<quint16> PracticeStore::listen(quint16 port)
{
    Result<quint16> taken = m_server.listen(port);
    m_rest.baseUrl = baseUrl();
    return taken;
}

QByteArray PracticeStore::baseUrl() const
{
    return "http://" + m_server.host() + m_options.basePath;
}

QByteArray PracticeStore::successCallBack() const
{
    return baseUrl() + returnPath + '/';
}

void PracticeStore::define(const QByteArray &callbackUrl, const QByteArray &identityLinkUrl)
{
    m_integration.callbackUrl = callbackUrl;
    m_integration.identityLinkUrl = identityLinkUrl;
}

void PracticeStore::activate()
{
    postAndOpen();
}

void PracticeStore::reauthorize()
{
    forgetToken(m_integration);
    postAndOpen();
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

void PracticeStore::postAndOpen()
{
    const PostedValues values = practice::activate(m_integration, m_clock(), newValue);
    // Admin adds the question mark blindly
    const QByteArray popUp = m_integration.identityLinkUrl +
                             "?oauth_consumer_key=" + phpUrlEncode(values.consumerKey.reveal()) +
                             "&success_call_back=" + phpUrlEncode(successCallBack());
    auto *poster = new CallbackPoster(m_options.postTimeout, this);
    connect(poster, &CallbackPoster::answered, this, [this, poster, popUp] {
        poster->deleteLater();
        Q_EMIT callbackAnswered();
        Q_EMIT popUpWanted(popUp);
    });
    connect(poster, &CallbackPoster::failed, this, [this, poster] {
        poster->deleteLater();
        Q_EMIT callbackFailed(postFailedSentence());
    });
    poster->post(m_integration.callbackUrl, values,
                 m_options.storeBaseUrl.isEmpty() ? baseUrl() : m_options.storeBaseUrl);
}

void PracticeStore::serve(const http::ListenerRequest &request,
                          const http::HttpServer::Responder &respond)
{
    const bool wasActive = m_integration.isActive;
    const http::ListenerResponse response = answer(request);
    const bool isReturn = response.status == 200 && request.method == "GET" &&
                          segmentsBelowBase(request.path()).join('/') == returnPath;
    const bool hasIssued = !wasActive && m_integration.isActive;
    respond(response);
    Q_EMIT callServed(request.method, request.target, response.status);
    if (hasIssued) {
        Q_EMIT tokensIssued();
    }
    if (isReturn) {
        Q_EMIT popUpReturned();
    }
}

http::ListenerResponse PracticeStore::answer(const http::ListenerRequest &request)
{
    if (!request.path().startsWith(m_options.basePath)) {
        return page(404, "<title>404 Not Found</title>\n");
    }
    const QList<QByteArray> segments = segmentsBelowBase(request.path());
    const QByteArray path = segments.join('/');
    if (path == "oauth/token/request" || path == "oauth/token/access") {
        return answerToken(segments.last(), request);
    }
    if (!segments.isEmpty() && segments.first() == "rest") {
        return answerRest(m_integration, m_rest, signedCallOf(request, m_server.host()),
                          segments.sliced(1), m_rules, m_clock())
            .or_else([](const Refusal &refusal) {
                return Granted<http::ListenerResponse>(restAnswer(refusal));
            })
            .value();
    }
    return answerPage(segments);
}

http::ListenerResponse PracticeStore::answerToken(const QByteArray &which,
                                                  const http::ListenerRequest &request)
{
    const SignedCall call = signedCallOf(request, m_server.host());
    const auto pair = which == "request"
                          ? answerRequestToken(m_integration, call, m_rules,
                                               m_options.consumerLifetimeMs, m_clock(), newValue)
                          : answerAccessToken(m_integration, call, m_rules, m_clock(), newValue);
    http::ListenerResponse response =
        pair ? http::ListenerResponse{200, htmlType, *pair, {}} : tokenAnswer(pair.error());
    // a real store opens a session here too; no client should send it back
    response.headers.append(
        http::HttpHeader{"Set-Cookie", "PHPSESSID=practice; path=/; HttpOnly; SameSite=Lax"});
    return response;
}

http::ListenerResponse PracticeStore::answerPage(const QList<QByteArray> &segments) const
{
    const QByteArray path = segments.join('/');
    if (path == returnPath) {
        return returnPage();
    }
    if (path == "magento_version") {
        return {200, "text/plain; charset=UTF-8", "Magento/2.4 (Community)", {}};
    }
    if (path.isEmpty()) {
        return page(200, "<title>Practice store</title>\n");
    }
    const QByteArray spelledRight = path.toLower();
    if (spelledRight == "oauth/token/request" || spelledRight == "oauth/token/access") {
        return {302, htmlType, {}, {{"Location", baseUrl()}}};
    }
    return page(404, "<title>404 Not Found</title>\n");
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
