// SPDX-License-Identifier: Apache-2.0
// The three kinds of buttons: the one obvious next action, the others, and the quiet ones.
#pragma once

#include <QString>

class QAbstractButton;
class QHBoxLayout;
class QPushButton;
class QWidget;

namespace latchkey::ui {

enum class ButtonKind {
    Framed,
    Primary, // filled: one a page or dialog
    Link,    // words in the colour of a link, for what is seldom wanted
};

// LookStyle draws it so. Only a primary button answers to Enter.
void setKind(QPushButton *button, ButtonKind kind);
ButtonKind kindOf(const QWidget *button);

QPushButton *primaryButton(const QString &text, QWidget *parent);
QPushButton *framedButton(const QString &text, QWidget *parent);
QPushButton *linkButton(const QString &text, QWidget *parent);

// A row whose left edge is where the words of the link begin; what rings them lies beyond.
QHBoxLayout *atTheEdge(QPushButton *link);

} // namespace latchkey::ui
