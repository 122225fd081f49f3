// SPDX-License-Identifier: Apache-2.0
#include "web/Origin.h"

#include <QCoreApplication>
#include <QHostAddress>

namespace latchkey::web {

namespace {

auto notAUrl(QByteArrayView url)
{
    return failure("origin.not-a-url",
                   QCoreApplication::translate(
                       "Origin", "This is not a web address that starts with http:// or https://."),
                   QString::fromUtf8(url.first(qMin<qsizetype>(url.size(), 200))));
}

bool isPlainHost(QByteArrayView host)
{
    if (host.startsWith('[')) {
        QHostAddress address;
        return host.endsWith(']') &&
               address.setAddress(QString::fromLatin1(host.sliced(1, host.size() - 2))) &&
               address.protocol() == QAbstractSocket::IPv6Protocol;
    }
    for (const char c : host) {
        const bool allowed =
            (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '.' || c == '-' || c == '_';
        if (!allowed) {
            return false;
        }
    }
    return !host.isEmpty() && !host.startsWith('.');
}

} // namespace

QByteArray Origin::text() const
{
    const bool isDefault = (scheme == "http" && port == 80) || (scheme == "https" && port == 443);
    return scheme + "://" + host + (isDefault ? QByteArray() : ":" + QByteArray::number(port));
}

bool Origin::isLoopback() const
{
    if (host == "localhost") {
        return true;
    }
    const QByteArray bare = host.startsWith('[') ? host.mid(1, host.size() - 2) : host;
    QHostAddress address;
    return address.setAddress(QString::fromLatin1(bare)) && address.isLoopback();
}

Result<Origin> originOf(QByteArrayView url)
{
    for (const char c : url) {
        if (c <= ' ' || c >= 0x7f || c == '\\') {
            return notAUrl(url);
        }
    }
    const qsizetype colon = url.toByteArray().indexOf("://");
    if (colon < 0) {
        return notAUrl(url);
    }
    Origin origin;
    origin.scheme = url.first(colon).toByteArray().toLower();
    if (origin.scheme != "http" && origin.scheme != "https") {
        return notAUrl(url);
    }
    QByteArray authority = url.sliced(colon + 3).toByteArray();
    for (qsizetype i = 0; i < authority.size(); ++i) {
        if (authority[i] == '/' || authority[i] == '?' || authority[i] == '#') {
            authority.truncate(i);
            break;
        }
    }
    const qsizetype bracket = authority.lastIndexOf(']');
    const qsizetype portAt = authority.indexOf(':', bracket < 0 ? 0 : bracket);
    origin.host = (portAt < 0 ? authority : authority.left(portAt)).toLower();
    if (!isPlainHost(origin.host)) {
        return notAUrl(url);
    }
    if (portAt < 0) {
        origin.port = origin.scheme == "https" ? 443 : 80;
        return origin;
    }
    const QByteArray digits = authority.mid(portAt + 1);
    bool isNumber = !digits.isEmpty() && digits.size() <= 5;
    for (const char c : digits) {
        isNumber = isNumber && c >= '0' && c <= '9';
    }
    const int port = isNumber ? digits.toInt() : 0;
    if (port < 1 || port > 65535) {
        return notAUrl(url);
    }
    origin.port = static_cast<quint16>(port);
    return origin;
}

} // namespace latchkey::web
