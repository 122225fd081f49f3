// SPDX-License-Identifier: Apache-2.0
#include "httpserver/RequestHead.h"

#include <QList>

#include <algorithm>

namespace latchkey::httpserver {

namespace {

constexpr qsizetype maxHeaderLines = 64;

bool isTokenCharacter(char c)
{
    const bool alphanumeric =
        (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
    return alphanumeric ||
           (c != '\0' && std::string_view("!#$%&'*+-.^_`|~").find(c) != std::string_view::npos);
}

bool isToken(QByteArrayView text)
{
    return !text.isEmpty() && std::all_of(text.begin(), text.end(), isTokenCharacter);
}

bool isMethod(QByteArrayView text)
{
    return !text.isEmpty() && text.size() <= 16 &&
           std::all_of(text.begin(), text.end(), [](char c) { return c >= 'A' && c <= 'Z'; });
}

// Origin form only, in the characters a URL may have.
bool isTarget(QByteArrayView text)
{
    const auto odd = [](char c) {
        return c <= ' ' || c >= 0x7f ||
               std::string_view("\"#<>\\^`{|}").find(c) != std::string_view::npos;
    };
    return text.startsWith('/') && !text.startsWith("//") &&
           std::none_of(text.begin(), text.end(), odd);
}

bool readRequestLine(const QByteArray &line, ServerRequest &request)
{
    const QList<QByteArray> parts = line.split(' ');
    if (parts.size() != 3 || !isMethod(parts[0]) || !isTarget(parts[1]) ||
        (parts[2] != "HTTP/1.1" && parts[2] != "HTTP/1.0")) {
        return false;
    }
    request.method = parts[0];
    request.target = parts[1];
    return true;
}

bool readLine(const QByteArray &line, ServerRequest &request)
{
    const qsizetype colon = line.indexOf(':');
    if (colon < 0 || !isToken(QByteArrayView(line).first(colon))) {
        return false;
    }
    request.headers.append({line.first(colon), line.sliced(colon + 1).trimmed()});
    return true;
}

bool isOfOneConnection(const web::HttpHeader &header)
{
    return header.name.compare("Connection", Qt::CaseInsensitive) == 0 ||
           header.name.compare("Proxy-Connection", Qt::CaseInsensitive) == 0;
}

tl::expected<qsizetype, int> lengthOf(const QByteArray &value, qsizetype maxBodyBytes)
{
    const auto isDigit = [](char c) {
        return c >= '0' && c <= '9';
    };
    // eighteen digits always fit into 64 bits
    if (value.isEmpty() || value.size() > 18 || !std::all_of(value.begin(), value.end(), isDigit)) {
        return tl::unexpected(400);
    }
    const qlonglong length = value.toLongLong();
    if (length > maxBodyBytes) {
        return tl::unexpected(413);
    }
    return qsizetype(length);
}

// How long the body is.
tl::expected<qsizetype, int> judged(const ServerRequest &request, QByteArrayView host,
                                    qsizetype maxBodyBytes)
{
    if (request.count("Host") != 1 || request.header("Host") != host) {
        return tl::unexpected(400);
    }
    for (const web::HttpHeader &header : request.headers) {
        if (isOfOneConnection(header) && !isTokenList(header.value)) {
            return tl::unexpected(400);
        }
    }
    const qsizetype lengths = request.count("Content-Length");
    if (request.count("Transfer-Encoding") > 0) {
        return tl::unexpected(lengths == 0 ? 411 : 400);
    }
    if (lengths > 1) {
        return tl::unexpected(400);
    }
    if (lengths == 1) {
        return lengthOf(request.header("Content-Length"), maxBodyBytes);
    }
    if (request.method == "POST") {
        return tl::unexpected(411);
    }
    return 0;
}

} // namespace

// RFC 9110 §5.6.1: commas between tokens, and more of them than needed.
bool isTokenList(const QByteArray &value)
{
    const QList<QByteArray> elements = value.split(',');
    return std::all_of(elements.begin(), elements.end(), [](const QByteArray &element) {
        return element.trimmed().isEmpty() || isToken(element.trimmed());
    });
}

std::optional<ServerRequest> splitHead(QByteArrayView head)
{
    QByteArray text = head.toByteArray();
    text.chop(4);
    text.replace("\r\n", "\n");
    QList<QByteArray> lines = text.split('\n');
    ServerRequest request;
    const bool isRead =
        readRequestLine(lines.takeFirst(), request) && lines.size() <= maxHeaderLines &&
        std::all_of(lines.cbegin(), lines.cend(),
                    [&](const QByteArray &line) { return readLine(line, request); });
    return isRead ? std::optional(request) : std::nullopt;
}

HeadScan scanHead(QByteArrayView received, qsizetype from)
{
    for (qsizetype i = from; i < received.size(); ++i) {
        const char c = received[i];
        const char before = i > 0 ? received[i - 1] : '\0';
        const bool afterReturn = before == '\r';
        if ((c == '\n') != afterReturn) {
            return {400, -1};
        }
        const bool control =
            (c >= 0 && c < ' ' && c != '\t' && c != '\r' && c != '\n') || c == 0x7f;
        if (control) {
            return {400, -1};
        }
        if (c == '\n' && received.first(i + 1).endsWith("\r\n\r\n")) {
            return {0, i + 1};
        }
    }
    return {};
}

std::optional<ServerRequest> requestToAnotherHost(QByteArrayView head, QByteArrayView host,
                                                  qsizetype maxBodyBytes)
{
    std::optional<ServerRequest> request = splitHead(head);
    const QByteArray other = request ? request->header("Host") : QByteArray();
    const bool isOther = !other.isEmpty() && other != host;
    return isOther && judged(*request, other, maxBodyBytes) ? request : std::nullopt;
}

std::optional<ServerRequest> requestTooLong(QByteArrayView head, QByteArrayView host,
                                            qsizetype maxBodyBytes)
{
    std::optional<ServerRequest> request = splitHead(head);
    const auto length = request ? judged(*request, host, maxBodyBytes) : 0;
    return !length && length.error() == 413 ? request : std::nullopt;
}

tl::expected<RequestHead, int> readHead(QByteArrayView head, QByteArrayView host,
                                        qsizetype maxBodyBytes)
{
    std::optional<ServerRequest> request = splitHead(head);
    if (!request) {
        return tl::unexpected(400);
    }
    return judged(*request, host, maxBodyBytes).map([&](qsizetype bodyBytes) {
        return RequestHead{std::move(*request), bodyBytes};
    });
}

} // namespace latchkey::httpserver
