// SPDX-License-Identifier: Apache-2.0
// What a fuzz target holds the code to.
#pragma once

#include <cstdio>
#include <cstdlib>

namespace latchkey::fuzz {

inline void promise(bool isKept, const char *what)
{
    if (!isKept) {
        std::fprintf(stderr, "broken promise: %s\n", what);
        std::abort();
    }
}

} // namespace latchkey::fuzz
