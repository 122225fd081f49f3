// SPDX-License-Identifier: Apache-2.0
// A website of a few pages on this computer; two of them are two origins.
#pragma once

#include "httpserver/HttpServer.h"
#include "web/Origin.h"

#include <QHash>
#include <QUrl>

namespace latchkey::tests {

class Site
{
public:
    Site()
    {
        m_server.setHandler([this](const httpserver::ServerRequest &request,
                                   const httpserver::HttpServer::Responder &respond) {
            asked.append(request.target);
            authorizations.append(request.header("authorization"));
            respond(m_pages.value(request.path(), httpserver::refusal(404)));
        });
    }

    // False where no port could be had.
    bool listen() { return m_server.listen(0).has_value(); }

    void page(const QByteArray &path, const QByteArray &body,
              const QByteArray &contentType = "text/html; charset=utf-8")
    {
        m_pages[path] = {200, contentType, body, {}};
    }

    void answer(const QByteArray &path, const httpserver::ServerResponse &response)
    {
        m_pages[path] = response;
    }

    QByteArray url(const QByteArray &path) const { return "http://" + m_server.host() + path; }
    QUrl qurl(const QByteArray &path) const { return QUrl::fromEncoded(url(path)); }
    web::Origin origin() const { return {"http", "127.0.0.1", m_server.port()}; }

    bool wasAsked(const QByteArray &path) const
    {
        for (const QByteArray &target : asked) {
            if (target == path || target.startsWith(path + '?')) {
                return true;
            }
        }
        return false;
    }

    QList<QByteArray> asked;          // targets, in order
    QList<QByteArray> authorizations; // of each, null where there was none

private:
    httpserver::HttpServer m_server;
    QHash<QByteArray, httpserver::ServerResponse> m_pages;
};

} // namespace latchkey::tests
