// SPDX-License-Identifier: Apache-2.0
#include "httpserver/BeastJudge.h"

#include <boost/beast/http/parser.hpp>
#include <boost/beast/http/string_body.hpp>

#include <algorithm>

namespace latchkey::httpserver::test {

namespace {

namespace beast = boost::beast;

QByteArray octetsOf(beast::string_view text)
{
    return QByteArray(text.data(), qsizetype(text.size()));
}

QList<web::HttpHeader> byName(QList<web::HttpHeader> headers)
{
    std::stable_sort(headers.begin(), headers.end(), [](const auto &a, const auto &b) {
        return a.name.toLower() < b.name.toLower();
    });
    return headers;
}

} // namespace

bool isAlike(const ServerRequest &a, const ServerRequest &b)
{
    return a.method == b.method && a.target == b.target && byName(a.headers) == byName(b.headers);
}

std::optional<ReadByBeast> readByBeast(QByteArrayView octets)
{
    beast::http::request_parser<beast::http::string_body> parser;
    parser.eager(true);
    beast::error_code error;
    const std::size_t used =
        parser.put(boost::asio::const_buffer(octets.data(), std::size_t(octets.size())), error);
    if (error || !parser.is_done()) {
        return std::nullopt;
    }
    const auto &message = parser.get();
    ReadByBeast read;
    read.octets = qsizetype(used);
    read.request.method = octetsOf(message.method_string());
    read.request.target = octetsOf(message.target());
    for (const auto &field : message) {
        read.request.headers.append({octetsOf(field.name_string()), octetsOf(field.value())});
    }
    read.request.body = octetsOf(message.body());
    return read;
}

} // namespace latchkey::httpserver::test
