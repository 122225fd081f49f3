// SPDX-License-Identifier: Apache-2.0
// Memory that this process holds and does not need.
#pragma once

namespace latchkey::system {

// What was freed goes back to the system: a peak leaves a heap of its size behind, with what is
// still used all over it, and glibc by itself gives back only its end. For when nothing is under
// way, as it looks through the whole heap. Elsewhere than with glibc it does nothing.
void giveBackSpareMemory();

} // namespace latchkey::system
