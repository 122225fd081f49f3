// SPDX-License-Identifier: Apache-2.0
#include "httpcall/Proxy.h"

#include <QNetworkProxyFactory>
#include <QNetworkProxyQuery>
#include <QUrl>

namespace latchkey::httpcall {

namespace {

// curl asks for these; https_proxy and all_proxy in capitals too.
bool doesEnvironmentSay(const web::Origin &peer)
{
    const auto isSet = [](const char *name) {
        return !qEnvironmentVariableIsEmpty(name);
    };
    return peer.scheme == "https" ? isSet("https_proxy") || isSet("HTTPS_PROXY") ||
                                        isSet("all_proxy") || isSet("ALL_PROXY")
                                  : isSet("http_proxy") || isSet("all_proxy") || isSet("ALL_PROXY");
}

// As curl writes it; empty where the system goes there directly.
QByteArray systemProxy(const web::Origin &peer)
{
    const QUrl url(QString::fromLatin1(peer.text() + '/'));
    const auto proxies = QNetworkProxyFactory::systemProxyForQuery(QNetworkProxyQuery(url));
    if (proxies.isEmpty()) {
        return {};
    }
    const QNetworkProxy &first = proxies.first();
    const QByteArray where = first.hostName().toUtf8() + ':' + QByteArray::number(first.port());
    switch (first.type()) {
    case QNetworkProxy::HttpProxy:
    case QNetworkProxy::HttpCachingProxy:
        return "http://" + where;
    case QNetworkProxy::Socks5Proxy:
        return "socks5h://" + where;
    default:
        return {};
    }
}

} // namespace

bool mayUseProxy(const web::Origin &peer)
{
    return !peer.isLoopback() && (doesEnvironmentSay(peer) || !systemProxy(peer).isEmpty());
}

ProxyChoice proxyFor(const web::Origin &peer)
{
    if (peer.isLoopback()) {
        return QByteArray("");
    }
    if (doesEnvironmentSay(peer)) {
        return std::nullopt; // and what it excepts
    }
    const QByteArray proxy = systemProxy(peer);
    return proxy.isEmpty() ? std::nullopt : std::optional(proxy);
}

void setProxy(CURL *easy, const ProxyChoice &proxy)
{
    if (proxy) {
        curl_easy_setopt(easy, CURLOPT_PROXY, proxy->constData());
    }
}

} // namespace latchkey::httpcall
