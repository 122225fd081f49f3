// SPDX-License-Identifier: Apache-2.0
// The mark of a state: shape, word and colour, the same wherever a state is shown.
#pragma once

#include <QColor>
#include <QIcon>
#include <QPalette>

namespace latchkey::ui {

enum class Mark {
    NotYet,   // ○
    UnderWay, // ◐
    Good,     // ●
    NeedsYou, // ▲
    Failed,   // ✕
    Done,     // ✓ of a step, not of a state
};

// One character, for text.
QString symbol(Mark mark);

// 3:1 or better against the palette's window and base.
QColor colour(Mark mark, const QPalette &palette);

// The mark drawn at the size of small icons, sharp on every screen.
QIcon icon(Mark mark, const QPalette &palette);

} // namespace latchkey::ui
