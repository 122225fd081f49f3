// SPDX-License-Identifier: Apache-2.0
#include "ui/look/TabRow.h"

#include "ui/look/Metrics.h"

namespace latchkey::ui {

bool TabRow::isTight() const
{
    int wanted = 0;
    for (int tab = 0; tab < count(); ++tab) {
        wanted += isTabVisible(tab) ? QTabBar::tabSizeHint(tab).width() : 0;
    }
    return wanted > width();
}

QSize TabRow::tabSizeHint(int index) const
{
    const QSize size = QTabBar::tabSizeHint(index);
    return isTight() ? size - QSize(spaceHuge - space, 0) : size;
}

} // namespace latchkey::ui
