// SPDX-License-Identifier: Apache-2.0
// What to paste into a reverse proxy or a tunnel service, so that it hands on the callback and
// nothing else.
#pragma once

#include "integrations/Integration.h"

#include <QByteArray>
#include <QList>
#include <QString>

#include <optional>

namespace latchkey::reach {

// "nginx", "caddy", "cloudflared", "ngrok", "tailscale".
QList<QByteArray> proxyNames();

// For an integration whose way is a URL; it begins with a comment that says where it belongs and,
// of those that nobody tried, that. Nothing for a name that is none.
std::optional<QString> proxyConfiguration(const QByteArray &proxy,
                                          const integrations::Integration &integration);

} // namespace latchkey::reach
