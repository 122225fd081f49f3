// SPDX-License-Identifier: Apache-2.0
// The labels of a form beside fields that are drawn higher than the system's.
#pragma once

class QFormLayout;

namespace latchkey::ui {

// Puts each label on a level with its field, if that has one line. QFormLayout centres a label only
// beside a field less than 7/4 of its height, and leaves it at the top of higher ones.
void levelLabels(const QFormLayout &form);

} // namespace latchkey::ui
