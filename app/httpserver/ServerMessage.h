// SPDX-License-Identifier: Apache-2.0
// What the loopback listener was asked, and what it answers.
#pragma once

#include "web/HttpHeader.h"

#include <QByteArray>
#include <QList>

#include <functional>

namespace latchkey::httpserver {

// Who is at the other end of a connection, as far as this computer can tell; asked when it matters.
struct Peer
{
    // "pop-up" for a browser that this program started, else "account 1000"; empty if unknown.
    std::function<QByteArray()> name = [] {
        return QByteArray();
    };
    // True once nobody is there to read an answer. Who only stopped sending still waits.
    std::function<bool()> isGone = [] {
        return false;
    };
};

// One request that passed every check of RequestHead: complete, unambiguous, addressed to us.
struct ServerRequest
{
    QByteArray method; // upper case
    QByteArray target; // origin form, octets as on the wire: "/path?query"
    QList<web::HttpHeader> headers;
    QByteArray body; // may hold secrets; wiped by the server when the handler has returned
    Peer peer;

    // The target up to the first '?'.
    QByteArray path() const;

    // The target after the first '?', null if there is none.
    QByteArray query() const;

    // The value of the first header of this name, in any case; null if there is none.
    QByteArray header(QByteArrayView name) const;

    // How many headers have this name, in any case.
    qsizetype count(QByteArrayView name) const;
};

// The answer. Length, Connection, Cache-Control and the nosniff header are added by the server.
struct ServerResponse
{
    int status = 200;
    QByteArray contentType = "text/plain; charset=utf-8";
    QByteArray body;
    QList<web::HttpHeader> headers;
};

// "Not found" and the like: what a plain refusal says, and all it says.
QByteArray reasonPhrase(int status);

// A refusal: the status and its reason phrase as a line of plain text, nothing else.
ServerResponse refusal(int status);

// The octets of an answer as they go out. `withBody` is false for HEAD, whose answer tells the
// length only. A header whose name or value could break the message is left out.
QByteArray onTheWire(const ServerResponse &response, bool withBody);

} // namespace latchkey::httpserver
