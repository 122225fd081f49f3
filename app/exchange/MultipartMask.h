// SPDX-License-Identifier: Apache-2.0
// Fields of multipart/form-data (RFC 7578) that are secret by their name or by what stands beside
// them.
#pragma once

#include <QByteArray>
#include <QByteArrayView>

namespace latchkey::exchange {

// Whether the body begins with a boundary.
bool isOfParts(QByteArrayView body);

// "•••" in the place of what a part holds whose name is a secret's, or whose sibling names one
// (tellsSecret()). What does not begin with a boundary is left alone, what was cut off is not. In
// proportion to the body.
QByteArray withoutSecretParts(QByteArrayView body);

} // namespace latchkey::exchange
