// SPDX-License-Identifier: Apache-2.0
// Values of JSON, and of GraphQL, that are secret by what stands beside them.
#pragma once

#include <QByteArray>
#include <QByteArrayView>

namespace latchkey::exchange {

// "•••" in the place of a value whose sibling names a secret (tellsSecret()), in whatever order the
// two come, and of what is named without quotes, as in GraphQL. Also of what stands as text in
// JSON. Of an object that is cut off nobody knows what it is: its "value" goes. In proportion to
// the text.
QByteArray withoutSecretRecords(QByteArrayView text);

} // namespace latchkey::exchange
