// SPDX-License-Identifier: Apache-2.0
// How the store's call gets from its server to this computer.
#pragma once

#include <QByteArray>
#include <QString>

#include <optional>

namespace latchkey::integrations {

enum class WayKind {
    Local, // the store's server is this computer: the listener on 127.0.0.1
    Ssh,   // a reverse tunnel: a port of 127.0.0.1 on the store's server leads here
    Bind,  // a socket on an address that this computer has in a network
    Url,   // an address of the person's own, from where something forwards to a socket here
    None,  // not at all: tokens are taken or entered without a call
};

// A value; what may be in it is said by reach::checkedWay().
struct Way
{
    WayKind kind = WayKind::Local;
    QString server;         // Ssh: "[user@]host"; empty: where the store's code is
    quint16 serverPort = 0; // Ssh: of ssh there; 0: as ssh's own configuration says
    quint16 port = 0;       // Ssh: the port on the server; Bind and Url: of the socket here
    QByteArray address;     // Bind: IPv4, as digits and dots
    QByteArray url;         // Bind and Url: what the callback URL begins with, no '/' at its end

    friend bool operator==(const Way &, const Way &) = default;
};

// Stable words, for scripts and the database: "local", "ssh", "bind", "url", "none".
QByteArray name(WayKind kind);
std::optional<WayKind> wayKindNamed(QByteArrayView name);

// What the callback URL begins with, such as "http://127.0.0.1:24710"; `port` is the listener's.
// Empty: there is none.
QByteArray callbackBase(const Way &way, quint16 port);

} // namespace latchkey::integrations
