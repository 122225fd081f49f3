// SPDX-License-Identifier: Apache-2.0
// The browser's own icons: lines in the palette's colour, so that they show on light and dark.
#pragma once

#include <QColor>
#include <QIcon>

namespace latchkey::ui {

enum class Glyph { Back, Forward, Reload, Close, More, Lock, Warning, Computer, Blank };

// In sizes 16 to 48, sharp on every screen; `color` fades for the disabled state.
QIcon glyphIcon(Glyph glyph, const QColor &color);

} // namespace latchkey::ui
