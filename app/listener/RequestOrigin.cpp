// SPDX-License-Identifier: Apache-2.0
#include "listener/RequestOrigin.h"

#include "httpserver/ServerMessage.h"

#include <algorithm>

namespace latchkey::listener {

namespace {

bool isAbsentOr(const httpserver::ServerRequest &request, QByteArrayView name, QByteArrayView value)
{
    const qsizetype count = request.count(name);
    return count == 0 || (count == 1 && request.header(name) == value);
}

} // namespace

bool mayComeFromAServer(const httpserver::ServerRequest &request)
{
    const bool fetched = std::any_of(request.headers.cbegin(), request.headers.cend(),
                                     [](const web::HttpHeader &header) {
                                         return header.name.toLower().startsWith("sec-fetch-");
                                     });
    return !fetched && request.count("Origin") == 0 && request.count("Cookie") == 0;
}

bool mayComeFromOurPage(const httpserver::ServerRequest &request, const QByteArray &ownOrigin)
{
    return isAbsentOr(request, "Sec-Fetch-Site", "same-origin") &&
           isAbsentOr(request, "Origin", ownOrigin);
}

bool mayBeOpenedInAWindow(const httpserver::ServerRequest &request)
{
    return isAbsentOr(request, "Sec-Fetch-Dest", "document") &&
           isAbsentOr(request, "Sec-Fetch-Mode", "navigate");
}

bool isForm(const httpserver::ServerRequest &request)
{
    const QByteArray type = request.header("Content-Type");
    const QByteArray essence = type.split(';').constFirst().trimmed().toLower();
    return request.count("Content-Type") == 1 && essence == "application/x-www-form-urlencoded";
}

} // namespace latchkey::listener
