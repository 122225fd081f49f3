// SPDX-License-Identifier: Apache-2.0
// Which proxy a call goes through.
#pragma once

#include "web/Origin.h"

#include <curl/curl.h>

#include <QByteArray>

#include <optional>

namespace latchkey::httpcall {

// What libcurl is told: an address, empty for none at all, or nothing, where it reads the
// environment itself.
using ProxyChoice = std::optional<QByteArray>;

// None for this computer. Otherwise the environment's, as curl reads it; where it names none, the
// system's, which may take a while to tell: for the thread pool.
ProxyChoice proxyFor(const web::Origin &peer);

void setProxy(CURL *easy, const ProxyChoice &proxy);

// Whether a call to this peer may go through one; `no_proxy` may still except it.
bool mayUseProxy(const web::Origin &peer);

} // namespace latchkey::httpcall
