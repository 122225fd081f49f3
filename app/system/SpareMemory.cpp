// SPDX-License-Identifier: Apache-2.0
#include "system/SpareMemory.h"

#include <cstdlib> // says whether this is glibc

#ifdef __GLIBC__
#include <malloc.h>
#endif

namespace latchkey::system {

void giveBackSpareMemory()
{
#ifdef __GLIBC__
    ::malloc_trim(0);
#endif
}

} // namespace latchkey::system
