// SPDX-License-Identifier: Apache-2.0
// What should be known before one goes on: a mark, a sentence, and where to read more.
#pragma once

#include "ui/look/StateMark.h"

#include <QFrame>

class QLabel;
class QPushButton;

namespace latchkey::ui {

class MarkLabel;

class Note : public QFrame
{
    Q_OBJECT
public:
    explicit Note(QWidget *parent = nullptr);

    // All plain text; `lead` is the first sentence, and without `link` there is no button.
    void show(Mark mark, const QString &lead, const QString &text, const QString &link = {});

    QPushButton *link() const { return m_link; }

Q_SIGNALS:
    void linkChosen();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    Mark m_mark = Mark::NeedsYou;
    MarkLabel *m_sign;
    QLabel *m_lead;
    QLabel *m_text;
    QPushButton *m_link;
};

} // namespace latchkey::ui
