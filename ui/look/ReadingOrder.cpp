// SPDX-License-Identifier: Apache-2.0
#include "ui/look/ReadingOrder.h"

#include <QFormLayout>
#include <QGridLayout>
#include <QMainWindow>
#include <QSplitter>
#include <QStackedLayout>
#include <QTabBar>
#include <QTabWidget>
#include <QWidget>

#include <algorithm>
#include <numeric>
#include <utility>

namespace latchkey::ui {

namespace {

// Row and column; of what has neither how early it was put there.
std::pair<int, int> placeOf(const QLayout &layout, int item)
{
    if (const auto *grid = qobject_cast<const QGridLayout *>(&layout)) {
        int row = 0;
        int column = 0;
        int rows = 0;
        int columns = 0;
        grid->getItemPosition(item, &row, &column, &rows, &columns);
        return {row, column};
    }
    if (const auto *form = qobject_cast<const QFormLayout *>(&layout)) {
        int row = 0;
        QFormLayout::ItemRole role = QFormLayout::SpanningRole;
        form->getItemPosition(item, &row, &role);
        return {row, int(role)};
    }
    return {item, 0};
}

void collect(const QLayout &layout, QWidgetList &found)
{
    QList<int> items(layout.count());
    std::iota(items.begin(), items.end(), 0);
    std::stable_sort(items.begin(), items.end(),
                     [&layout](int a, int b) { return placeOf(layout, a) < placeOf(layout, b); });
    for (const int i : std::as_const(items)) {
        QLayoutItem *item = layout.itemAt(i);
        if (QWidget *widget = item->widget()) {
            found.append(widget);
        } else if (const QLayout *within = item->layout()) {
            collect(*within, found);
        }
    }
}

// Those that stand beside each other in it.
QWidgetList laidOutIn(const QWidget &widget)
{
    QWidgetList found;
    if (const auto *splitter = qobject_cast<const QSplitter *>(&widget)) {
        for (int i = 0; i < splitter->count(); ++i) {
            found.append(splitter->widget(i));
        }
    } else if (const auto *tabs = qobject_cast<const QTabWidget *>(&widget)) {
        found.append(tabs->tabBar());
    } else if (const QLayout *layout = widget.layout();
               layout != nullptr && qobject_cast<const QStackedLayout *>(layout) == nullptr) {
        collect(*layout, found);
    }
    return found;
}

QWidgetList childrenOf(const QWidget &widget)
{
    QWidgetList found;
    for (QObject *each : widget.children()) {
        auto *child = qobject_cast<QWidget *>(each);
        if (child != nullptr && !child->isWindow()) {
            found.append(child);
        }
    }
    return found;
}

} // namespace

void putInReadingOrder(QWidget *widget)
{
    QWidgetList wanted =
        qobject_cast<const QMainWindow *>(widget) == nullptr ? laidOutIn(*widget) : QWidgetList();
    if (wanted.isEmpty()) {
        return;
    }
    const QWidgetList made = childrenOf(*widget);
    for (QWidget *each : made) {
        if (!wanted.contains(each)) {
            wanted.append(each);
        }
    }
    if (made == wanted) {
        return;
    }
    for (QWidget *each : std::as_const(wanted)) {
        each->raise(); // to the end of its parent's children
    }
}

} // namespace latchkey::ui
