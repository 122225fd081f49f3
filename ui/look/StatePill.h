// SPDX-License-Identifier: Apache-2.0
// How something stands, in a word, with its mark.
#pragma once

#include "ui/look/StateMark.h"

#include <QFrame>

class QLabel;

namespace latchkey::ui {

class MarkLabel;

class StatePill : public QFrame
{
    Q_OBJECT
public:
    explicit StatePill(QWidget *parent = nullptr);

    void show(Mark mark, const QString &words);

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    bool isTinted() const;
    void colourWords();

    Mark m_mark = Mark::NotYet;
    MarkLabel *m_sign;
    QLabel *m_words;
};

} // namespace latchkey::ui
