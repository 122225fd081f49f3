// SPDX-License-Identifier: Apache-2.0
// A running proxy to be attacked, and what a store got of it.
#pragma once

#include "ProxyDesk.h"
#include "proxy/ClientGate.h"

#include <memory>

namespace latchkey::tests {

inline acl::RouteTable routes()
{
    const auto route = [](const char *method, const char *url) {
        acl::Route made;
        made.method = QString::fromLatin1(method);
        made.url = QString::fromLatin1(url);
        return made;
    };
    return acl::RouteTable({route("GET", "/V1/products/:sku"), route("GET", "/V1/orders/:id"),
                            route("DELETE", "/V1/orders/:id"), route("POST", "/V1/orders")});
}

// A store behind a proxy with two programs: one may do anything, one only read a product.
class Town
{
public:
    Town()
        : desk(store.baseUrl())
    {
        clients::ClientRepository clients(*desk.profile);
        const bool isOpen =
            clients.saveDoors(desk.gate.integration, {true, true, true}).has_value();
        clients::ClientLimits limits;
        limits.routes = {QStringLiteral("GET /V1/products/:sku")};
        const auto whole = clients.add(desk.gate.integration, QStringLiteral("whole"));
        const auto limited = clients.add(desk.gate.integration, QStringLiteral("limited"), limits);
        if (isOpen && whole && limited) {
            anyKey = whole->key.reveal();
            limitedKey = limited->key.reveal();
        }
        // what this connection wrote before is what it knows; it watches for others' writing
        gate = std::make_unique<proxy::ClientGate>(*desk.profile, routes(), systemClock());
        desk.signing = std::make_unique<proxy::SigningProxy>(*desk.profile, desk.keychain, *gate,
                                                             systemClock());
        desk.port = desk.signing->listen(0).value_or(0);
    }

    ~Town() { desk.signing.reset(); }

    // @any@ and @limited@ are the keys, @host@ the proxy's.
    QByteArray filledIn(QByteArray octets) const
    {
        return octets.replace("@any@", anyKey)
            .replace("@limited@", limitedKey)
            .replace("@host@", host());
    }

    QByteArray host() const { return "127.0.0.1:" + QByteArray::number(desk.port); }

    // The first lines of what the store got.
    QByteArrayList asked() const
    {
        QByteArrayList lines;
        for (const QByteArray &request : store.peer().requests()) {
            lines.append(request.left(request.indexOf(" HTTP/1.1\r\n")));
        }
        return lines;
    }

    FakeStore store;
    ProxyDesk desk;
    std::unique_ptr<proxy::ClientGate> gate;
    QByteArray anyKey, limitedKey;
};

inline QByteArray withNul(QByteArray octets)
{
    return octets.replace("[NUL]", QByteArray(1, '\0'));
}

} // namespace latchkey::tests
