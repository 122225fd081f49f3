// SPDX-License-Identifier: Apache-2.0
// A call's form with the answer beneath it, and a handle between the two.
#pragma once

#include <QScrollArea>

class QSplitter;

namespace latchkey::ui {

// Where the window has the room, the answer is always in sight, and a form that is higher than its
// part scrolls there. In a window too low for that the whole scrolls instead: one of them, never
// both.
class FormOverAnswer : public QScrollArea
{
    Q_OBJECT
public:
    // Takes both. `parent` is of the window that Tab goes through, else it comes to them last.
    FormOverAnswer(QWidget *form, QWidget *answer, QWidget *parent);

    // Brings the answer into sight, where the whole scrolls.
    void goToAnswer();

protected:
    void resizeEvent(QResizeEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void fit();

    QWidget *m_form;
    QWidget *m_answer;
    QScrollArea *m_formPart;
    QSplitter *m_splitter;
};

} // namespace latchkey::ui
