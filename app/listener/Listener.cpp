// SPDX-License-Identifier: Apache-2.0
#include "listener/Listener.h"

#include "base/Secret.h"
#include "listener/IdentityRoutes.h"
#include "listener/Observed.h"
#include "listener/RefusalBudget.h"
#include "listener/RequestOrigin.h"
#include "logins/LoginChecker.h"

#include <QElapsedTimer>
#include <QLoggingCategory>
#include <QPointer>
#include <QTimer>

#include <chrono>

namespace latchkey::listener {

namespace {

using httpserver::HttpServer;
using httpserver::ServerRequest;
using httpserver::ServerResponse;

Q_LOGGING_CATEGORY(log, "latchkey.listener", QtWarningMsg)

// `respond`, which also tells what was asked (never the path: it holds a key) and answered.
HttpServer::Responder told(const ServerRequest &request, const QByteArray &route,
                           const HttpServer::Responder &respond)
{
    if (!log().isDebugEnabled()) {
        return respond;
    }
    static const QList<QByteArray> routes{"callback", "identity", "progress", "consent"};
    QElapsedTimer timer;
    timer.start();
    return [respond, timer, method = request.method,
            name = routes.contains(route) ? route : "other"](const ServerResponse &response) {
        qCDebug(log).noquote() << method << name << response.status << timer.elapsed() << "ms";
        respond(response);
    };
}

// What the server answers by itself.
int statusOf(HttpServer::Fault fault)
{
    return fault == HttpServer::Fault::Length ? 413 : 400;
}

// Less than the second that is promised to the store, for a computer that is busy.
constexpr std::chrono::milliseconds longestWaitForStorage{800};

ServerResponse methodNotAllowed(const QByteArray &allowed)
{
    ServerResponse response = httpserver::refusal(405);
    response.headers.append(web::HttpHeader{"Allow", allowed});
    return response;
}

// Calls through once, whoever asks first.
class Once
{
public:
    explicit Once(HttpServer::Responder respond)
        : m_respond(std::move(respond))
    {}

    void answer()
    {
        if (const HttpServer::Responder respond = std::exchange(m_respond, {})) {
            respond({200, "text/plain; charset=utf-8", "OK\n", {}});
        }
    }

private:
    HttpServer::Responder m_respond;
};

} // namespace

class Listener::Private
{
public:
    Private(Listener *listener, HttpServer &httpServer, logins::LoginChecker &loginChecker,
            Clock clockOf)
        : q(listener)
        , server(httpServer)
        , clock(std::move(clockOf))
        , pages(*listener, httpServer, loginChecker, clock, served)
    {}

    // Every key is compared to its end, whether one before it fitted or not.
    Served *byKey(QByteArrayView key, QByteArray ServedIntegration::*which)
    {
        Served *found = nullptr;
        for (Served &one : served) {
            if (constantTimeEquals(key, one.integration.*which)) {
                found = &one;
            }
        }
        return found;
    }

    // `respond` with every refusal counted: beyond the budget of its kind it is told as 429.
    HttpServer::Responder counted(RefusalBudget &budget, const HttpServer::Responder &respond)
    {
        const QPointer<Listener> alive(q);
        return [this, alive, &budget, respond](const ServerResponse &response) {
            const bool refused = response.status >= 400;
            const bool spelledOut = !refused || !alive || budget.spend(clock());
            respond(spelledOut ? response : httpserver::refusal(429));
        };
    }

    void handle(const ServerRequest &request, const HttpServer::Responder &answer)
    {
        const QList<QByteArray> parts = request.path().sliced(1).split('/');
        const QByteArray route = parts.value(1);
        const HttpServer::Responder respond = told(request, route, answer);
        if (route == "callback" && request.method == "POST" && probeAnswer) {
            if (const QByteArray proof = probeAnswer(request.body); !proof.isEmpty()) {
                return respond({200, "text/plain", proof + '\n', {}});
            }
        }
        if (parts.size() == 2 && route == "callback") {
            if (Served *one = byKey(parts[0], &ServedIntegration::callbackKey)) {
                return one->integration.isCalledHere
                           ? takeCallback(*one, request, respond)
                           : refuseThisWay(*one, request, counted(badCallbacks, respond));
            }
        } else if (parts.size() <= 3) {
            if (Served *one = byKey(parts[0], &ServedIntegration::identityKey)) {
                return handlePage(*one, parts, request, respond);
            }
        }
        counted(unknownPaths, respond)(httpserver::refusal(404));
    }

    void handlePage(Served &one, const QList<QByteArray> &parts, const ServerRequest &request,
                    const HttpServer::Responder &answer)
    {
        const QByteArray route = parts.value(1);
        const HttpServer::Responder respond =
            observed(observer, one.integration.id, route, request, answer);
        const bool get = request.method == "GET";
        const bool post = request.method == "POST";
        const HttpServer::Responder counting = counted(badPages, respond);
        if (parts.size() == 2 && route == "identity") {
            return get    ? pages.open(one, request, counting)
                   : post ? pages.signIn(one, request, counting)
                          : counting(methodNotAllowed("GET, POST"));
        }
        if (parts.size() == 3 && route == "progress") {
            return get ? pages.showProgress(one, parts[2], request, counting)
                       : counting(methodNotAllowed("GET"));
        }
        if (parts.size() == 3 && route == "consent") {
            return post ? pages.takeConsent(one, parts[2], request, counting)
                        : counting(methodNotAllowed("POST"));
        }
        counted(unknownPaths, respond)(httpserver::refusal(404));
    }

    void takeCallback(const Served &one, const ServerRequest &request,
                      const HttpServer::Responder &answer)
    {
        const HttpServer::Responder respond = counted(
            badCallbacks, observed(observer, one.integration.id, "callback", request, answer));
        if (!request.query().isNull()) {
            return respond(httpserver::refusal(404));
        }
        if (request.method != "POST") {
            return respond(methodNotAllowed("POST"));
        }
        if (!mayComeFromAServer(request)) {
            return respond(httpserver::refusal(400));
        }
        if (!isForm(request)) {
            tellRefused(one, "callback.type");
            return respond(httpserver::refusal(415));
        }
        std::optional<CallbackPost> post = readCallbackPost(request.body);
        if (!post) {
            tellRefused(one, "callback.fields");
            return respond(httpserver::refusal(400));
        }
        if (isStopping) {
            return respond(httpserver::refusal(503));
        }
        post->peer = request.peer.name();
        const auto once = std::make_shared<Once>(respond);
        QTimer::singleShot(longestWaitForStorage, q, [once] { once->answer(); });
        const QString id = one.integration.id;
        Q_EMIT q->callbackReceived(id, *post, [once] { once->answer(); });
    }

    // The callback URL in Admin is not the one that is shown.
    void refuseThisWay(const Served &one, const ServerRequest &request,
                       const HttpServer::Responder &respond)
    {
        tellUnheard(one, request, {HttpServer::Fault::Host, 0}, 404);
        respond(httpserver::refusal(404));
    }

    // Nothing of it is taken; but who set the store up learns what to correct.
    void tellUnheard(const Served &one, const ServerRequest &request, const Unheard &why,
                     int status)
    {
        observeUnheard(one, request, why, status);
        if (request.method != "POST" || !mayComeFromAServer(request)) {
            return;
        }
        if (why.fault == HttpServer::Fault::Length) {
            return tellRefused(one, "callback.length");
        }
        QByteArray host = request.header("Host");
        const QByteArray port = ':' + QByteArray::number(why.rightPort);
        host.chop(host.endsWith(port) ? port.size() : 0);
        const QString id = one.integration.id;
        Q_EMIT q->calledUnderAnotherName(id, host);
    }

    void observeUnheard(const Served &one, const ServerRequest &request, const Unheard &why,
                        int status) const
    {
        if (!observer) {
            return;
        }
        RequestReport report = reportOf(one.integration.id, "callback", request);
        report.why = why.fault == HttpServer::Fault::Length ? "callback.length" : "callback.host";
        report.status = status;
        observer(report);
    }

    void tellUnheardHere(const ServerRequest &request, HttpServer::Fault fault)
    {
        const QList<QByteArray> parts = request.path().sliced(1).split('/');
        const Served *one = parts.size() == 2 && parts[1] == "callback"
                                ? byKey(parts[0], &ServedIntegration::callbackKey)
                                : nullptr;
        if (one != nullptr) {
            tellUnheard(*one, request, {fault, server.port()}, statusOf(fault));
        }
    }

    // In a flood not every one is told.
    void tellRefused(const Served &one, const QByteArray &code)
    {
        if (toldRefusals.spend(clock())) {
            const QString id = one.integration.id;
            Q_EMIT q->callbackRefused(id, code);
        }
    }

    Listener *q;
    HttpServer &server;
    Clock clock;
    ServedById served;
    IdentityRoutes pages;
    RefusalBudget unknownPaths;
    RefusalBudget badCallbacks;
    RefusalBudget badPages;
    RefusalBudget toldRefusals;
    std::function<QByteArray(const QByteArray &)> probeAnswer;
    RequestObserver observer;
    bool isStopping = false;
};

Listener::Listener(httpserver::HttpServer &server, logins::LoginChecker &checker, Clock clock,
                   QObject *parent)
    : QObject(parent)
    , d(std::make_unique<Private>(this, server, checker, std::move(clock)))
{
    server.setHandler([this](const ServerRequest &request, const HttpServer::Responder &respond) {
        d->handle(request, respond);
    });
    server.setRefusalObserver([this](const ServerRequest &request, HttpServer::Fault fault) {
        d->tellUnheardHere(request, fault);
    });
}

Listener::~Listener()
{
    d->server.setHandler({});
    d->server.setRefusalObserver([](const ServerRequest &, HttpServer::Fault) {});
}

void Listener::serve(const ServedIntegration &integration)
{
    d->served[integration.id].integration = integration;
}

void Listener::stopServing(const QString &id)
{
    d->served.remove(id);
    d->pages.drop(id);
}

void Listener::showProgress(const QString &id, const PageProgress &progress)
{
    if (const auto one = d->served.find(id); one != d->served.end()) {
        one->progress = progress;
    }
}

void Listener::takeCallback(const QString &id, const ServerRequest &request,
                            const HttpServer::Responder &respond)
{
    const HttpServer::Responder telling = told(request, "callback", respond);
    const auto one = d->served.find(id);
    if (one == d->served.end()) {
        return telling(httpserver::refusal(404));
    }
    d->takeCallback(*one, request, telling);
}

void Listener::tellUnheard(const QString &id, const ServerRequest &request, const Unheard &why)
{
    if (const auto one = d->served.find(id); one != d->served.end()) {
        d->tellUnheard(*one, request, why, statusOf(why.fault));
    }
}

void Listener::allowOrigin(const QString &id, const QByteArray &origin)
{
    const auto one = d->served.find(id);
    if (one != d->served.end() && !one->integration.allowedOrigins.contains(origin)) {
        one->integration.allowedOrigins.append(origin);
    }
}

void Listener::setKnownKeys(
    std::function<bool(const QString &id, const QString &keyFingerprint)> known)
{
    d->pages.setKnownKeys(std::move(known));
}

void Listener::setProbeAnswer(std::function<QByteArray(const QByteArray &question)> answer)
{
    d->probeAnswer = std::move(answer);
}

void Listener::setObserver(const RequestObserver &observer)
{
    d->observer = observer;
}

void Listener::setIsPractice()
{
    d->pages.setIsPractice();
}

void Listener::stopTaking()
{
    d->isStopping = true;
    d->pages.stopSigningIn();
}

bool Listener::hasOpenPopUp(const QString &id) const
{
    return d->pages.hasOpenPopUp(id);
}

} // namespace latchkey::listener
