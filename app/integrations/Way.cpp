// SPDX-License-Identifier: Apache-2.0
#include "integrations/Way.h"

#include <algorithm>
#include <array>

namespace latchkey::integrations {

namespace {

// In the order of WayKind.
constexpr std::array names = {"local", "ssh", "bind", "url", "none"};
static_assert(names.size() == size_t(WayKind::None) + 1);

QByteArray loopback(quint16 port)
{
    return "http://127.0.0.1:" + QByteArray::number(port);
}

} // namespace

QByteArray name(WayKind kind)
{
    return names.at(size_t(kind));
}

std::optional<WayKind> wayKindNamed(QByteArrayView name)
{
    const auto found = std::find(names.begin(), names.end(), name);
    return found == names.end() ? std::nullopt : std::optional(WayKind(found - names.begin()));
}

QByteArray callbackBase(const Way &way, quint16 port)
{
    switch (way.kind) {
    case WayKind::Local:
        return loopback(port);
    case WayKind::Ssh:
        return loopback(way.port);
    case WayKind::Bind:
    case WayKind::Url:
        return way.url;
    case WayKind::None:
        return {};
    }
    Q_UNREACHABLE();
}

} // namespace latchkey::integrations
