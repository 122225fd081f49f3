// SPDX-License-Identifier: Apache-2.0
// Where a store is, and what it may believe its own address to be.
#pragma once

#include "commerce/Store.h"
#include "web/Origin.h"

#include <QString>

namespace latchkey::commerce {

// The origin of the store's configured address. Problems: `commerce.bad-url` if that is no http or
// https address ending in '/', without query and fragment; `commerce.cleartext` if tokens would
// leave this computer by http without the person's consent.
Result<web::Origin> reachableOrigin(const Store &store);

// The base URLs a store is known by, as against those made up of them: the one accepted last time,
// the configured one, and the one it posted.
constexpr qsizetype knownBaseUrls = 3;

// The base URLs that may be right inside the signature, likeliest first, each once: the one
// accepted last time, the configured one, the others; then the same with http for https (a proxy
// that ends TLS without telling the store), without the port (a web server that drops it), with
// both, and another's scheme and host with the configured path (a proxy that hands on another
// Host). Never connected to.
QList<QByteArray> signatureBaseUrls(const Store &store);

// Which address calls are signed for, where that is not the configured one, and why, as far as that
// shows: the port is dropped, TLS ends before the store. Empty where `seen` is empty or the same.
QString seenAsSentence(const QByteArray &configured, const QByteArray &seen);

// "https://shop.example/a/" → "/a/"
QByteArray pathOfBaseUrl(const QByteArray &baseUrl);

} // namespace latchkey::commerce
