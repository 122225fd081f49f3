// SPDX-License-Identifier: Apache-2.0
// A thin line that says how much of a page is loaded; its room is always there.
#pragma once

#include <QWidget>

namespace latchkey::ui {

class LoadLine : public QWidget
{
    Q_OBJECT

public:
    explicit LoadLine(QWidget *parent = nullptr);

    // 0 to 99; anything else shows nothing.
    void setPercent(int percent);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    int m_percent = -1;
};

} // namespace latchkey::ui
