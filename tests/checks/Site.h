// SPDX-License-Identifier: Apache-2.0
// A web server that answers by path, as a store or as something else does.
#pragma once

#include "checks/AskedStore.h"
#include "httpcall/ScriptedPeer.h"

#include <QMap>

#include <optional>

namespace latchkey::tests {

inline QByteArray answerOf(int status, const QByteArray &type, const QByteArray &body,
                           const QByteArray &more = {})
{
    return "HTTP/1.1 " + QByteArray::number(status) + " X\r\nContent-Type: " + type + "\r\n" +
           more + "Content-Length: " + QByteArray::number(body.size()) + "\r\n\r\n" + body;
}

inline QByteArray json(int status, const QByteArray &body, const QByteArray &more = {})
{
    return answerOf(status, "application/json; charset=utf-8", body, more);
}

// As a store answers a call without a header that it knows (tests/data/rest-cases.tsv).
inline QByteArray notAuthorized(const QByteArray &more = {})
{
    return json(401,
                "{\"message\":\"The consumer isn't authorized to access %resources.\","
                "\"parameters\":{\"resources\":\"Magento_Backend::admin\"}}",
                more);
}

inline QByteArray page(int status = 404, const QByteArray &title = "Hello")
{
    return answerOf(status, "text/html",
                    "<!DOCTYPE html><html><title>" + title + "</title></html>");
}

inline QByteArray redirect(const QByteArray &to)
{
    return answerOf(302, "text/html", "<html>moved</html>", "Location: " + to + "\r\n");
}

const QByteArray api = "/rest/V1/modules";

// Answers by path without the query; anything else is a page with 404.
class Site
{
public:
    using Answer = std::function<QByteArray(const QByteArray &request)>;

    explicit Site(QMap<QByteArray, QByteArray> paths = {},
                  std::optional<QSslConfiguration> tls = {})
        : m_paths(std::move(paths))
        , m_isSecure(tls.has_value())
        , m_peer([this](QTcpSocket *socket,
                        const QByteArray &request) { answer(socket, answerTo(request)); },
                 std::move(tls))
    {}

    // Instead of what stands there.
    void set(const QByteArray &path, const Answer &answer) { m_made.insert(path, answer); }

    QByteArray url(const QByteArray &path = "/") const
    {
        return m_peer.origin(m_isSecure ? "https" : "http") + path;
    }
    checks::AskedStore asked(const Clock &clock = systemClock()) const
    {
        commerce::Store store;
        store.baseUrl = url();
        return {store, clock};
    }
    QList<QByteArray> requests() const { return m_peer.requests(); }

private:
    QByteArray answerTo(const QByteArray &request) const
    {
        const QByteArray path = request.split(' ').value(1).split('?').value(0);
        return m_made.contains(path) ? m_made[path](request) : m_paths.value(path, page());
    }

    QMap<QByteArray, QByteArray> m_paths;
    QMap<QByteArray, Answer> m_made;
    bool m_isSecure;
    ScriptedPeer m_peer;
};

// Name look-ups and calls of tests go nowhere else.
inline void forgetProxies()
{
    for (const char *const name : {"http_proxy", "https_proxy", "HTTPS_PROXY", "all_proxy",
                                   "ALL_PROXY", "no_proxy", "NO_PROXY"}) {
        qunsetenv(name);
    }
}

} // namespace latchkey::tests
