// SPDX-License-Identifier: Apache-2.0
// Names and values as a request carries them.
#pragma once

#include <QByteArray>
#include <QList>
#include <QPair>

namespace latchkey::oauth {

// (name, value) pairs in the order they were given; decoded octets, names may repeat.
using Parameters = QList<QPair<QByteArray, QByteArray>>;

} // namespace latchkey::oauth
