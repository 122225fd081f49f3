// SPDX-License-Identifier: Apache-2.0
// One step of StepStrip: a circle with its number or a tick, and its name.
#pragma once

#include "ui/look/StepCircle.h"

#include <QToolButton>

namespace latchkey::ui {

class StepButton : public QToolButton
{
    Q_OBJECT
public:
    StepButton(int number, const QString &name, QWidget *parent);

    void show(StepState state);
    // Only the circle, unless the step is now.
    void setShort(bool isShort);
    int widthFor(bool isShort) const;

    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QFont nameFont() const;

    int m_number;
    QString m_name;
    StepState m_state = StepState::Later;
    bool m_isShort = false;
};

} // namespace latchkey::ui
