// SPDX-License-Identifier: Apache-2.0
// Who sent a request, as far as its headers tell: the store's server, our own page, or some other
// page in the merchant's browser (THREATS 3 and 5).
#pragma once

#include <QByteArray>

namespace latchkey::httpserver {
struct ServerRequest;
} // namespace latchkey::httpserver

namespace latchkey::listener {

// PHP sends none of Origin, Sec-Fetch-* and Cookie; a browser cannot leave out all of them in a
// POST.
bool mayComeFromAServer(const httpserver::ServerRequest &request);

// A form that our own page sent: Sec-Fetch-Site absent or same-origin, Origin absent or exactly
// `ownOrigin` (never "null").
bool mayComeFromOurPage(const httpserver::ServerRequest &request, const QByteArray &ownOrigin);

// A page that is opened in a window of its own: not framed, not fetched by a script or as an image.
bool mayBeOpenedInAWindow(const httpserver::ServerRequest &request);

// Exactly one Content-Type, and it is application/x-www-form-urlencoded, with or without
// parameters.
bool isForm(const httpserver::ServerRequest &request);

} // namespace latchkey::listener
