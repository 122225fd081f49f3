// SPDX-License-Identifier: Apache-2.0
// The colours between those of the palette: lines, cards, tints. All come from the system's
// palette, so they follow its dark mode, its accent and its high contrast.
#pragma once

#include "ui/look/StateMark.h"

#include <QColor>
#include <QPalette>

namespace latchkey::ui {

bool isDark(const QPalette &palette);
// Text and window are as far apart as black and white: every line is drawn to be seen.
bool isHighContrast(const QPalette &palette);

// WCAG 2.1: 1 to 21.
double contrast(const QColor &ink, const QColor &paper);
// `share` of `other` in `colour`, 0 to 1.
QColor mixed(const QColor &colour, const QColor &other, double share);
// `ink`, or as little darker or lighter as gives it that contrast.
QColor legible(const QColor &ink, const QColor &paper, double ratio);

// What parts areas and frames controls; where a control would not be seen without, 3:1 or better.
QColor lineTone(const QPalette &palette);
QColor strongLineTone(const QPalette &palette);

QColor cardTone(const QPalette &palette);
QColor sideTone(const QPalette &palette); // behind the list at the left
QColor fieldTone(const QPalette &palette);
QColor quietFieldTone(const QPalette &palette); // of a value that cannot be changed
QColor selectionTone(const QPalette &palette);  // a selected row: text and marks keep their colour
QColor hoverTone(const QPalette &palette);
// Behind a note or a state.
QColor tint(Mark mark, const QPalette &palette);
// A word in the colour of its mark: 4.5:1 on its tint.
QColor ink(Mark mark, const QPalette &palette);

// The system's accent, filled, and what is written on it.
QColor accentTone(const QPalette &palette);
QColor onAccent(const QPalette &palette);
// The accent as ink: 4.5:1 on cards and pages.
QColor accentInk(const QPalette &palette);
QColor quietInk(const QPalette &palette);

} // namespace latchkey::ui
