// SPDX-License-Identifier: Apache-2.0
#include "practice/AdminRoute.h"

namespace latchkey::practice {

namespace {

using Page = AdminRoute::Page;

QByteArray actionPath(const char *action, bool isReauthorization)
{
    return gridPath + QByteArray(action) + "/id/1/reauthorize/" + (isReauthorization ? '1' : '0') +
           '/';
}

// A name, not a path: the file must be one of ours.
bool isServedFile(const QByteArray &name)
{
    return name == "admin.css" || name == "admin.js" || name == "return.js" || name == "icon.svg";
}

bool comesFromAdmin(const httpserver::ServerRequest &request)
{
    const qsizetype count = request.count("Sec-Fetch-Site");
    return count == 0 || (count == 1 && request.header("Sec-Fetch-Site") == "same-origin");
}

} // namespace

QByteArray permissionsPath(bool isReauthorization)
{
    return actionPath("permissionsDialog", isReauthorization);
}

QByteArray exchangePath(bool isReauthorization)
{
    return actionPath("tokensExchange", isReauthorization);
}

AdminRoute adminRoute(const QList<QByteArray> &segments)
{
    if (segments.isEmpty()) {
        return {Page::Shop};
    }
    if (segments.size() == 2 && segments.first() == "static" && isServedFile(segments.last())) {
        return {Page::File, false, segments.last()};
    }
    const QByteArray path = segments.join('/') + '/';
    if (path == "admin/") {
        return {Page::Admin};
    }
    if (path == gridPath || path == gridPath + QByteArray("index/")) {
        return {Page::Grid};
    }
    if (path == returnPath) {
        return {Page::Return};
    }
    for (const bool isReauthorization : {false, true}) {
        if (path == permissionsPath(isReauthorization)) {
            return {Page::PermissionsDialog, isReauthorization};
        }
        if (path == exchangePath(isReauthorization)) {
            return {Page::TokensExchange, isReauthorization};
        }
    }
    return {};
}

std::optional<int> refusalOf(const AdminRoute &route, const httpserver::ServerRequest &request)
{
    const bool isExchange = route.page == Page::TokensExchange;
    if (request.method != "GET" && (isExchange || request.method != "HEAD")) {
        return 405;
    }
    if (isExchange && !comesFromAdmin(request)) {
        return 403;
    }
    return std::nullopt;
}

} // namespace latchkey::practice
