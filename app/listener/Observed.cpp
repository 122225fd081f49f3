// SPDX-License-Identifier: Apache-2.0
#include "listener/Observed.h"

#include <QElapsedTimer>

namespace latchkey::listener {

using httpserver::HttpServer;
using httpserver::ServerRequest;
using httpserver::ServerResponse;

namespace {

// Cookies of 127.0.0.1 may be those of any program here, and are nobody's business.
bool isCookie(const web::HttpHeader &header)
{
    return header.name.compare("cookie", Qt::CaseInsensitive) == 0;
}

} // namespace

RequestReport reportOf(const QString &integration, const QByteArray &route,
                       const ServerRequest &request)
{
    RequestReport report;
    report.integration = integration;
    report.route = route;
    report.method = request.method;
    report.target = request.target;
    report.headers = request.headers;
    report.headers.removeIf(isCookie);
    report.startedAt = systemClock()();
    if (route == "callback" && request.method == "POST") {
        report.body = Secret(request.body);
    }
    return report;
}

HttpServer::Responder observed(const RequestObserver &observer, const QString &integration,
                               const QByteArray &route, const ServerRequest &request,
                               const HttpServer::Responder &respond)
{
    if (!observer) {
        return respond;
    }
    QElapsedTimer timer;
    timer.start();
    const auto told = std::make_shared<RequestReport>(reportOf(integration, route, request));
    return [observer, told, timer, respond](const ServerResponse &response) {
        told->took = std::chrono::microseconds(timer.nsecsElapsed() / 1000);
        told->status = response.status;
        told->answerHeaders = response.headers;
        told->answerHeaders.prepend({"Content-Type", response.contentType});
        told->answerBytes = response.body.size();
        observer(*told);
        respond(response);
    };
}

} // namespace latchkey::listener
