// SPDX-License-Identifier: Apache-2.0
// The program's own icons: monochrome drawings in the colour of the palette's text.
#pragma once

#include <QIcon>
#include <QString>

namespace latchkey::ui {

// `name` is that of a file in resources/icons without its ending. The colour is taken when it is
// drawn, so it follows a change between light and dark.
QIcon tintedIcon(const QString &name);

// The program's own sign, in colour.
QIcon applicationIcon();

} // namespace latchkey::ui
