// SPDX-License-Identifier: Apache-2.0
// The tabs of a page in one row: nearer to each other where they would not fit otherwise.
#pragma once

#include <QTabBar>

namespace latchkey::ui {

class TabRow : public QTabBar
{
    Q_OBJECT
public:
    using QTabBar::QTabBar;

    bool isTight() const;

protected:
    QSize tabSizeHint(int index) const override;
};

} // namespace latchkey::ui
