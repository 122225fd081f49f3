// SPDX-License-Identifier: Apache-2.0
// What a body that is recorded on purpose loses all the same (THREATS 16).
#pragma once

#include <QByteArray>
#include <QByteArrayView>

namespace latchkey::exchange {

// JSON, GraphQL, XML, a form or one of several parts, also one that is cut off, or stands as text
// or escaped in another: "•••" in the place of every value whose name, or what stands beside it,
// says that it is a password, a token or the like, whatever value it is, and of what has the digits
// of a payment card. Names of customers stay: the person wants to see the body. Takes time in
// proportion to the body.
QByteArray withoutNamedSecrets(QByteArrayView body);

} // namespace latchkey::exchange
