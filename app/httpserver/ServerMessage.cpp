// SPDX-License-Identifier: Apache-2.0
#include "httpserver/ServerMessage.h"

#include <QDateTime>
#include <QLocale>

namespace latchkey::httpserver {

namespace {

bool isSafe(const web::HttpHeader &header)
{
    const auto breaksLine = [](char c) {
        return c == '\r' || c == '\n' || c == '\0';
    };
    return !header.name.isEmpty() &&
           std::none_of(header.name.cbegin(), header.name.cend(), breaksLine) &&
           std::none_of(header.value.cbegin(), header.value.cend(), breaksLine);
}

QByteArray now()
{
    return QLocale::c()
        .toString(QDateTime::currentDateTimeUtc(),
                  QStringLiteral("ddd, dd MMM yyyy hh:mm:ss 'GMT'"))
        .toLatin1();
}

} // namespace

QByteArray ServerRequest::path() const
{
    const qsizetype mark = target.indexOf('?');
    return mark < 0 ? target : target.first(mark);
}

QByteArray ServerRequest::query() const
{
    const qsizetype mark = target.indexOf('?');
    return mark < 0 ? QByteArray() : target.sliced(mark + 1);
}

QByteArray ServerRequest::header(QByteArrayView name) const
{
    for (const web::HttpHeader &header : headers) {
        if (name.compare(header.name, Qt::CaseInsensitive) == 0) {
            return header.value;
        }
    }
    return {};
}

qsizetype ServerRequest::count(QByteArrayView name) const
{
    return std::count_if(headers.cbegin(), headers.cend(), [name](const web::HttpHeader &header) {
        return name.compare(header.name, Qt::CaseInsensitive) == 0;
    });
}

QByteArray reasonPhrase(int status)
{
    switch (status) {
    case 200:
        return "OK";
    case 302:
        return "Found";
    case 303:
        return "See Other";
    case 400:
        return "Bad Request";
    case 401:
        return "Unauthorized";
    case 403:
        return "Forbidden";
    case 404:
        return "Not Found";
    case 405:
        return "Method Not Allowed";
    case 411:
        return "Length Required";
    case 413:
        return "Content Too Large";
    case 415:
        return "Unsupported Media Type";
    case 417:
        return "Expectation Failed";
    case 421:
        return "Misdirected Request";
    case 429:
        return "Too Many Requests";
    case 431:
        return "Request Header Fields Too Large";
    case 500:
        return "Internal Server Error";
    case 503:
        return "Service Unavailable";
    case 504:
        return "Gateway Timeout";
    default:
        return "Status";
    }
}

ServerResponse refusal(int status)
{
    ServerResponse response;
    response.status = status;
    response.body = reasonPhrase(status) + '\n';
    return response;
}

QByteArray onTheWire(const ServerResponse &response, bool withBody)
{
    QList<web::HttpHeader> headers{
        {"Date", now()},
        {"Content-Type", response.contentType},
        {"Content-Length", QByteArray::number(response.body.size())},
        {"Connection", "close"},
        {"Cache-Control", "no-store"},
        {"X-Content-Type-Options", "nosniff"},
    };
    headers += response.headers;
    QByteArray octets = "HTTP/1.1 " + QByteArray::number(response.status) + ' ' +
                        reasonPhrase(response.status) + "\r\n";
    for (const web::HttpHeader &header : std::as_const(headers)) {
        if (isSafe(header)) {
            octets += header.name + ": " + header.value + "\r\n";
        }
    }
    octets += "\r\n";
    return withBody ? octets + response.body : octets;
}

} // namespace latchkey::httpserver
