// SPDX-License-Identifier: Apache-2.0
// What came out of all checks, in one sentence.
#pragma once

#include <QString>

namespace latchkey::ui {

class CheckList;

// "Looking: 3 of 11 …", "Nothing is wrong.", "Stopped …", "2 checks failed: Name, Clock."
QString summaryOf(const CheckList &list);

} // namespace latchkey::ui
