// SPDX-License-Identifier: Apache-2.0
// Asking before something is lost.
#pragma once

#include <QDialog>
#include <QString>

#include <functional>

namespace latchkey::ui {

struct Question
{
    QString headline;
    QString explanation; // plain text
    QString verb;        // of the button that goes on
    QString option = {}; // of a check box beneath; without one there is none
};

// Opens without blocking; Cancel, Enter and Esc do nothing. Returns the dialog, which deletes
// itself; its button is named "goOn".
QDialog *ask(const Question &question, QWidget *parent, std::function<void()> goOn);

} // namespace latchkey::ui
