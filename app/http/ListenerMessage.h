// SPDX-License-Identifier: Apache-2.0
// What the loopback listener was asked, and what it answers.
#pragma once

#include "http/HttpHeader.h"

#include <QByteArray>
#include <QList>

namespace latchkey::http {

// One request that passed every check of ListenerHead: complete, unambiguous, addressed to us.
struct ListenerRequest
{
    QByteArray method; // upper case
    QByteArray target; // origin form, octets as on the wire: "/path?query"
    QList<HttpHeader> headers;
    QByteArray body; // may hold secrets; wiped by the server when the handler has returned

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
struct ListenerResponse
{
    int status = 200;
    QByteArray contentType = "text/plain; charset=utf-8";
    QByteArray body;
    QList<HttpHeader> headers;
};

// "Not found" and the like: what a plain refusal says, and all it says.
QByteArray reasonPhrase(int status);

// A refusal: the status and its reason phrase as a line of plain text, nothing else.
ListenerResponse refusal(int status);

// The octets of an answer as they go out. `withBody` is false for HEAD, whose answer tells the
// length only. A header whose name or value could break the message is left out.
QByteArray onTheWire(const ListenerResponse &response, bool withBody);

} // namespace latchkey::http
