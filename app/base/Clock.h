// SPDX-License-Identifier: Apache-2.0
// Time, passed in where it matters.
#pragma once

#include <QtGlobal>

#include <functional>

namespace latchkey {

// Milliseconds since 1970-01-01T00:00:00Z.
using Clock = std::function<qint64()>;

// The computer's own clock.
Clock systemClock();

} // namespace latchkey
