// SPDX-License-Identifier: Apache-2.0
// A list, and beside it what can be done with what is in it.
#pragma once

#include <QList>

class QHBoxLayout;
class QListWidget;
class QPushButton;

namespace latchkey::ui {

// The buttons stand from top to bottom, each group a little apart from the one above, and Tab goes
// from the list through them. The list gets the room that is left, and scrolls only up and down.
QHBoxLayout *besideButtons(QListWidget *list, const QList<QList<QPushButton *>> &groups);

} // namespace latchkey::ui
