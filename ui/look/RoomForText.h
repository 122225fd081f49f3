// SPDX-License-Identifier: Apache-2.0
// Texts that go on in the next line need more height the narrower they are, which a stack or a
// splitter does not ask for: it would squeeze them.
#pragma once

class QWidget;

namespace latchkey::ui {

// From now on `widget`, which has a layout, is never lower than what it holds needs at its width.
void keepRoomForText(QWidget *widget);

} // namespace latchkey::ui
