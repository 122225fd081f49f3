// SPDX-License-Identifier: Apache-2.0
// The families of causes, as the build finds them: each file XyzCauses.cpp of this folder defines
// `std::span<const Cause> xyzCauses()`.
#pragma once

#include "causes/Cause.h"

#include <span>
#include <vector>

namespace latchkey::causes {

// Written by the build (cmake/Causes.cmake), in the order of the files' names.
std::vector<std::span<const Cause>> families();

} // namespace latchkey::causes
