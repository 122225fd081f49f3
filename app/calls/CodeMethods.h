// SPDX-License-Identifier: Apache-2.0
// Where source code says the method of a call.
#pragma once

#include "calls/CodeExpressions.h"

namespace latchkey::calls {

// A method among the arguments, or under a key in them.
std::optional<Method> methodBeside(const CodeExpressions &code, qsizetype open,
                                   const QList<qsizetype> &all);

// Under a key beside it, in the functions around it, or in those that go on with it.
std::optional<Method> methodAround(const CodeExpressions &code, qsizetype i);

} // namespace latchkey::calls
