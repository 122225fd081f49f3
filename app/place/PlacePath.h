// SPDX-License-Identifier: Apache-2.0
// Paths below a place's folder.
#pragma once

#include "base/Problem.h"

#include <QString>
#include <QStringList>

#include <optional>

namespace latchkey::place {

// The first of these that is no plain path below the folder, as a problem: absolute ones, "..",
// control characters, what is no text, and names of our own staging folders. Code:
// `place.bad-path`.
std::optional<Problem> badPathAmong(const QStringList &paths);

} // namespace latchkey::place
