// SPDX-License-Identifier: Apache-2.0
// A mark by itself; redrawn as the palette changes.
#pragma once

#include "ui/look/Metrics.h"
#include "ui/look/StateMark.h"

#include <QLabel>

#include <optional>

namespace latchkey::ui {

class MarkLabel : public QLabel
{
    Q_OBJECT
public:
    explicit MarkLabel(QWidget *parent = nullptr, int side = smallIcon);

    void show(Mark mark);

protected:
    void changeEvent(QEvent *event) override;

private:
    void draw();

    int m_side;
    std::optional<Mark> m_mark;
};

} // namespace latchkey::ui
