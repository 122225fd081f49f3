// SPDX-License-Identifier: Apache-2.0
// Tells an observer what was asked and answered.
#pragma once

#include "listener/Listener.h"

namespace latchkey::listener {

// The body of a sign-in holds a person's password, so no route's is told but that of the store's
// POST (THREATS 16).
RequestReport reportOf(const QString &integration, const QByteArray &route,
                       const httpserver::ServerRequest &request);

// `respond`, which also tells `observer`; `respond` itself where there is none.
httpserver::HttpServer::Responder observed(const RequestObserver &observer,
                                           const QString &integration, const QByteArray &route,
                                           const httpserver::ServerRequest &request,
                                           const httpserver::HttpServer::Responder &respond);

} // namespace latchkey::listener
