// SPDX-License-Identifier: Apache-2.0
#include "doctor/Mistake.h"

#include "web/Origin.h"

#include <array>

namespace latchkey::doctor {

namespace {

QList<Way> otherScheme(const FailingRequest &request)
{
    const auto url = urlOf(request);
    if (!url) {
        return {};
    }
    const QByteArray other = web::schemeOf(*url) == "https" ? "http" : "https";
    return {addressWay([other](Address &address) { address.scheme = other; }, other)};
}

// The authority cut at its port, which may be missing.
std::pair<QByteArray, QByteArray> hostAndPort(const QByteArray &authority)
{
    const qsizetype colon = authority.lastIndexOf(':');
    const bool hasPort = colon > authority.lastIndexOf(']');
    return {hasPort ? authority.first(colon) : authority,
            hasPort ? authority.sliced(colon) : QByteArray()};
}

Way portWay(const QByteArray &port)
{
    return addressWay(
        [port](Address &address) {
            address.authority =
                hostAndPort(address.authority).first + (port.isEmpty() ? QByteArray() : ':' + port);
        },
        port);
}

QList<Way> portLeftOut(const FailingRequest &request)
{
    const auto url = urlOf(request);
    return url && !url->port.isEmpty() ? QList<Way>{portWay({})} : QList<Way>();
}

QList<Way> portAdded(const FailingRequest &request)
{
    const auto url = urlOf(request);
    if (!url || (!url->port.isEmpty() && !web::hasDefaultPort(*url))) {
        return {};
    }
    const QByteArray usual = web::schemeOf(*url) == "https" ? "443" : "80";
    return {portWay(usual), portWay(usual == "443" ? "80" : "443")};
}

// All but the first two.
QList<Way> mostlyRare(QList<Way> ways)
{
    for (qsizetype i = 2; i < ways.size(); ++i) {
        ways[i].isRare = true;
    }
    return ways;
}

QList<Way> otherPort(const FailingRequest &request)
{
    QList<Way> ways;
    for (const char *port : {"8080", "8443", "80", "443", "8000", "8888", "8081", "8090", "81",
                             "3000", "5000", "6081", "8008", "8082", "9000", "9080", "9443"}) {
        ways.append(portWay(port));
    }
    return urlOf(request) ? mostlyRare(ways) : QList<Way>();
}

Way hostWay(const QByteArray &host)
{
    return addressWay(
        [host](Address &address) {
            address.authority = host + hostAndPort(address.authority).second;
        },
        host);
}

QList<Way> wwwOrNot(const FailingRequest &request)
{
    const auto url = urlOf(request);
    if (!url || url->host.startsWith('[')) {
        return {};
    }
    const QByteArray host = url->host.toByteArray().toLower();
    return {hostWay(host.startsWith("www.") ? host.sliced(4) : "www." + host)};
}

// Those that other lines of the request name.
QList<Way> hostBesides(const FailingRequest &request)
{
    QList<Way> ways;
    for (const char *name : {"host", "x-forwarded-host", "x-original-host", "origin", "referer"}) {
        const QByteArray value = request.headerNamed(name);
        const auto origin = web::originOf(value.startsWith("http") ? value : "http://" + value);
        if (!value.isEmpty() && origin) {
            ways.append(hostWay(origin->host));
            const QByteArray authority = origin->text().mid(origin->scheme.size() + 3);
            ways.append(addressWay([authority](Address &address) { address.authority = authority; },
                                   authority));
        }
    }
    return ways;
}

QList<Way> hostCase(const FailingRequest &request)
{
    const auto url = urlOf(request);
    if (!url) {
        return {};
    }
    const QByteArray host = url->host.toByteArray();
    QList<Way> ways;
    for (const QByteArray &spelled : {host, host.toUpper(), host.toLower()}) {
        ways.append(hostWay(spelled));
    }
    return ways;
}

QList<Way> otherHost(const FailingRequest &request)
{
    const auto url = urlOf(request);
    if (!url) {
        return {};
    }
    QList<Way> ways;
    for (const char *host : {"localhost",
                             "127.0.0.1",
                             "0.0.0.0",
                             "[::1]",
                             "magento.local",
                             "magento.test",
                             "magento2.local",
                             "magento2.test",
                             "magento.localhost",
                             "app.exampleproject.test",
                             "nginx",
                             "varnish",
                             "apache",
                             "web",
                             "app",
                             "php",
                             "php-fpm",
                             "magento",
                             "store",
                             "shop",
                             "backend",
                             "proxy",
                             "host.docker.internal",
                             "example.com",
                             "shop.example",
                             "other.example"}) {
        ways.append(hostWay(host));
    }
    const QByteArray host = url->host.toByteArray().toLower();
    const QByteArray bare = host.startsWith("www.") ? host.sliced(4) : host;
    for (const char *before :
         {"staging.", "stage.", "dev.", "test.", "admin.", "shop.", "store.", "api.", "m.",
          "internal.", "backend.", "origin.", "mcprod.", "mcstaging."}) {
        ways.append(hostWay(before + bare));
    }
    if (const qsizetype dot = host.indexOf('.'); dot > 0 && host.indexOf('.', dot + 1) > 0) {
        ways.append(hostWay(host.sliced(dot + 1)));
    }
    ways.append(hostWay(host + '.'));
    return mostlyRare(ways);
}

QList<Way> hostLeftOut(const FailingRequest &)
{
    return {addressWay([](Address &address) {
        address.scheme.clear();
        address.authority.clear();
    })};
}

constexpr std::array mistakes{
    Mistake{"scheme",
            QT_TRANSLATE_NOOP("Doctor", "The signature was made over %1:// instead of the scheme "
                                        "that the request was sent with."),
            QT_TRANSLATE_NOOP("Doctor",
                              "Sign exactly the address that is called. Behind a proxy that ends "
                              "TLS the store may see http although you call https: then sign http, "
                              "or let the proxy tell the store (X-Forwarded-Proto)."),
            otherScheme},
    Mistake{"port", QT_TRANSLATE_NOOP("Doctor", "The port was left out of the signature."),
            QT_TRANSLATE_NOOP("Doctor",
                              "Sign the port too where it is not 80 for http or 443 for https."),
            portLeftOut},
    Mistake{
        "default-port",
        QT_TRANSLATE_NOOP("Doctor",
                          "Port %1 was written into the signature, although the address has none."),
        QT_TRANSLATE_NOOP("Doctor", "Leave out port 80 for http and 443 for https when you sign."),
        portAdded},
    Mistake{"www",
            QT_TRANSLATE_NOOP(
                "Doctor",
                "The signature was made over the host %1, which is not the one that was called."),
            QT_TRANSLATE_NOOP(
                "Doctor", "Call and sign one and the same host: the one in the store's base URL."),
            wwwOrNot},
    Mistake{
        "host-header",
        QT_TRANSLATE_NOOP(
            "Doctor",
            "The signature was made over the host %1, which another line of the request names."),
        QT_TRANSLATE_NOOP("Doctor", "Sign the host that the store sees in the Host header."),
        hostBesides},
    Mistake{
        "host-case",
        QT_TRANSLATE_NOOP(
            "Doctor",
            "The host was signed as %1: its capital letters are not those that the store uses."),
        QT_TRANSLATE_NOOP("Doctor",
                          "Write the host in small letters, in the address and in the signature."),
        hostCase},
    Mistake{"relative-url",
            QT_TRANSLATE_NOOP("Doctor", "Only the path was signed, without scheme and host."),
            QT_TRANSLATE_NOOP("Doctor", "Sign the whole address: scheme, host and path."),
            hostLeftOut},
    Mistake{"other-port", QT_TRANSLATE_NOOP("Doctor", "The signature was made over port %1."),
            QT_TRANSLATE_NOOP(
                "Doctor",
                "Sign the port that is called, not the one behind a proxy or in a container."),
            otherPort},
    Mistake{"host", QT_TRANSLATE_NOOP("Doctor", "The signature was made over the host %1."),
            QT_TRANSLATE_NOOP(
                "Doctor",
                "Sign the host that is called, not the one behind a proxy or in a container."),
            otherHost},
};

} // namespace

std::span<const Mistake> urlMistakes()
{
    return mistakes;
}

} // namespace latchkey::doctor
