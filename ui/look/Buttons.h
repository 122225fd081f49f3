// SPDX-License-Identifier: Apache-2.0
// The three kinds of buttons: the one obvious next action, the others, and the quiet ones.
#pragma once

#include <QString>

class QAbstractButton;
class QLineEdit;
class QPushButton;
class QRadioButton;
class QWidget;

namespace latchkey::ui {

enum class ButtonKind {
    Framed,
    Primary, // filled: one a page or dialog
    Link,    // words in the colour of a link, for what is seldom wanted: nothing around them, so
             // that they begin where what stands above them begins
};

// LookStyle draws it so. Only a primary button answers to Enter.
void setKind(QPushButton *button, ButtonKind kind);
ButtonKind kindOf(const QWidget *button);

// It has copied what it is for: a tooltip at the button says so, and for as long the button's
// accessible name, which a screen reader says when it changes.
void sayCopied(QAbstractButton *button);

// What empties a field, where it has that, is an icon: this is what it is called.
void nameClearButton(const QLineEdit &field);

// Tab gets to the one that is on among the radio buttons beside it, and to any where none is: Qt
// leads it to the one that had the keyboard last. To be called whenever one goes on or off.
void leadTabToChosen(const QRadioButton &one);

QPushButton *primaryButton(const QString &text, QWidget *parent);
QPushButton *framedButton(const QString &text, QWidget *parent);
QPushButton *linkButton(const QString &text, QWidget *parent);

} // namespace latchkey::ui
