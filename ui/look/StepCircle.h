// SPDX-License-Identifier: Apache-2.0
// A step's sign: its number in a circle, or a tick once it is done.
#pragma once

#include <QWidget>

namespace latchkey::ui {

enum class StepState { Done, Now, Later };

inline constexpr int stepCircle = 24;

class StepCircle : public QWidget
{
    Q_OBJECT
public:
    explicit StepCircle(int number, QWidget *parent = nullptr);

    void show(StepState state);

    // Draws it at that corner, for a widget that is more than the circle.
    static void draw(QPainter &painter, const QPointF &corner, int number, StepState state,
                     const QWidget &widget);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    int m_number;
    StepState m_state = StepState::Later;
};

} // namespace latchkey::ui
