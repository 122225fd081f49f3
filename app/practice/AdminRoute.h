// SPDX-License-Identifier: Apache-2.0
// Which of the practice store's pages an address means, and who may ask for it.
#pragma once

#include "httpserver/ServerMessage.h"

#include <optional>

namespace latchkey::practice {

struct AdminRoute
{
    enum class Page {
        None,              // not one of these
        Shop,              // the store's own address
        Admin,             // Admin's; leads to the grid
        Grid,              // System › Extensions › Integrations
        PermissionsDialog, // fetched by the grid's script
        TokensExchange,    // likewise; POSTs to the callback URL while it answers
        Return,            // success_call_back
        File               // style, scripts, icon
    };

    Page page = Page::None;
    bool isReauthorization = false; // of PermissionsDialog and TokensExchange
    QByteArray file = {};           // of File: its name in resources/practice
};

// The addresses below the store's base URL, and Admin's own spelling of each. The only integration
// has the id 1.
inline constexpr const char *gridPath = "admin/admin/integration/";
inline constexpr const char *returnPath = "admin/admin/integration/loginSuccessCallback/";
QByteArray permissionsPath(bool isReauthorization);
QByteArray exchangePath(bool isReauthorization);

// `segments` of the path below the store's base path; a slash at the end does not count.
AdminRoute adminRoute(const QList<QByteArray> &segments);

// The status of a refusal, none if the request may be served. 405 for all but GET (and HEAD, where
// nothing changes). 403 for a TokensExchange that a page elsewhere asked for: where a real Admin
// has secret keys in its URLs, here the browser's word counts (Sec-Fetch-Site; absent is allowed).
std::optional<int> refusalOf(const AdminRoute &route, const httpserver::ServerRequest &request);

} // namespace latchkey::practice
