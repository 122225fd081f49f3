// SPDX-License-Identifier: Apache-2.0
// What keeps a process's memory and files away from others.
#pragma once

namespace latchkey::system {

void writeNoCore();

// What this process makes from now on is for its own account only.
void keepNewFilesPrivate();

// No core dumps, and on Linux no other program of this account may attach to the process or read
// its memory. For the start of every program that holds secrets. Builds with a sanitizer, which
// attaches to itself, only go without core dumps.
void keepMemoryPrivate();

} // namespace latchkey::system
