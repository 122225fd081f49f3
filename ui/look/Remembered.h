// SPDX-License-Identifier: Apache-2.0
// Whose size a person chooses, and finds again at the next start.
#pragma once

#include <QLatin1String>
#include <QString>

class QObject;
class QWidget;

namespace latchkey::ui {

// The window that `widget` belongs to remembers its size under that name: of a dialog the size, of
// a splitter its parts, of a header its columns. The name is a word of ours, and becomes part of
// the object's.
void rememberSizeOf(QWidget *widget, QLatin1String name);

// That name; empty for whatever is not remembered.
QString rememberedName(const QObject *object);

} // namespace latchkey::ui
