// SPDX-License-Identifier: Apache-2.0
// How an integration stands, in five words that a merchant asks for.
#pragma once

#include "activation/State.h"

#include <QString>

namespace latchkey::activation {

enum class Standing { NotYet, UnderWay, Connected, NeedsYou, Failed };

Standing standingOf(const ActivationState &state);

// Its mark with its word, translated: "● connected".
QString marked(Standing standing);

} // namespace latchkey::activation
