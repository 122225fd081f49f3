// SPDX-License-Identifier: Apache-2.0
// A step in words: its number in a circle, its name, and below that what is done there.
#pragma once

#include "ui/look/StepCircle.h"

class QLabel;

namespace latchkey::ui {

class StepLine : public QWidget
{
    Q_OBJECT
public:
    // Plain text.
    StepLine(int number, const QString &name, const QString &hint, QWidget *parent = nullptr);

    void show(StepState state);

private:
    StepCircle *m_sign;
    QLabel *m_name;
    QLabel *m_hint;
};

} // namespace latchkey::ui
