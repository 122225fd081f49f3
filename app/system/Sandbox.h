// SPDX-License-Identifier: Apache-2.0
// What the system lets a program shut away.
#pragma once

namespace latchkey::system {

// This process is the administrator's.
bool isRoot();

// An ordinary process may put its children into namespaces of their own, which is what the web
// engine's sandbox is made of; false for root, for whom the engine has none. Tried in a child
// process that does nothing else (about a millisecond); where sandboxes are made of something else,
// true.
bool sandboxIsPossible();

} // namespace latchkey::system
