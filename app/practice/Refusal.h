// SPDX-License-Identifier: Apache-2.0
// A refusal of the store, before it is written as one endpoint or another writes it.
#pragma once

#include "httpserver/ServerMessage.h"

#include <QByteArray>
#include <QList>
#include <QPair>

#include <tl/expected.hpp>

namespace latchkey::practice {

// Status and sentence as the real store has them (PROTOCOL §3).
struct Refusal
{
    int status = 401;
    QByteArray sentence; // with %1 or %name where a parameter belongs
    QList<QPair<QByteArray, QByteArray>>
        parameters; // named "1", "2", … where the store numbers them
    QList<QByteArray>
        missing; // the required parameters that are not there; `sentence` is empty then
};

// A value, or the store's reason not to give it.
template <typename T>
using Granted = tl::expected<T, Refusal>;

// A refusal with one numbered parameter, or with none.
tl::unexpected<Refusal> refused(int status, const QByteArray &sentence);
tl::unexpected<Refusal> refused(int status, const QByteArray &sentence, const QByteArray &first);

// 400: each of `missing` is required.
tl::unexpected<Refusal> refusedForMissing(const QList<QByteArray> &missing);

// 500: what a store says when its own code fails, and no more.
Refusal internalError();

// oauth_problem=<sentence>, form-encoded, with the store's text/html: the token endpoints.
httpserver::ServerResponse tokenAnswer(const Refusal &refusal);

// {"message": …, "parameters": …}: REST.
httpserver::ServerResponse restAnswer(const Refusal &refusal);

} // namespace latchkey::practice
