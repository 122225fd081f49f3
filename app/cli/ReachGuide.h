// SPDX-License-Identifier: Apache-2.0
// `reach guide`: asks what there is to know, and says which way suits.
#pragma once

#include "cli/Verb.h"

namespace latchkey::cli {

std::optional<console::Exit> guideToAWay(const Call &call);

} // namespace latchkey::cli
