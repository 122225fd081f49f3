// SPDX-License-Identifier: Apache-2.0
// Why a store's services did not do what they were asked for, in words.
#pragma once

#include "base/Problem.h"
#include "place/PlaceRun.h"

#include <QJsonObject>

#include <optional>

namespace latchkey::storeservice {

// PHP ran there and did not come to its end, or to no answer. Nothing if it ended by itself.
std::optional<Problem> endingProblem(const place::PlaceResult &result);

// Cancelled before any of the store's code ran.
Problem cancelledBefore();

// PHP ended by itself, and `unanswered` (frameIn()) is what its output was: a fatal error where it
// tells of one, otherwise that.
Problem answerProblem(const Problem &unanswered, const place::PlaceResult &result);

// The script's own {"error": {"kind", "message"}, "done": […]}; nothing if it has none. `foreign`
// was printed besides.
std::optional<Problem> errorIn(const QJsonObject &answer, const QString &foreign);

} // namespace latchkey::storeservice
