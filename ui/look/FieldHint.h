// SPDX-License-Identifier: Apache-2.0
// What is said of a field, right beneath it, with a mark. Its room is kept, so that nothing jumps.
#pragma once

#include "ui/look/StateMark.h"

#include <QWidget>

class QLabel;

namespace latchkey::ui {

class MarkLabel;

class FieldHint : public QWidget
{
    Q_OBJECT
public:
    // `field` gets what is said as its accessible description.
    explicit FieldHint(QWidget *field, QWidget *parent = nullptr);

    // Plain text; empty: nothing is said.
    void show(Mark mark, const QString &text);
    void clear() { show(Mark::NotYet, {}); }
    QString text() const;

private:
    QWidget *m_field;
    MarkLabel *m_sign;
    QLabel *m_text;
};

} // namespace latchkey::ui
