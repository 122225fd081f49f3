// SPDX-License-Identifier: Apache-2.0
#include "ui/look/ReadingOrder.h"

#include <QLayout>
#include <QMainWindow>
#include <QStackedLayout>
#include <QWidget>

namespace latchkey::ui {

namespace {

void collect(const QLayout &layout, QWidgetList &found)
{
    for (int i = 0; i < layout.count(); ++i) {
        QLayoutItem *item = layout.itemAt(i);
        if (QWidget *widget = item->widget()) {
            found.append(widget);
        } else if (const QLayout *within = item->layout()) {
            collect(*within, found);
        }
    }
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
    const QLayout *layout = widget->layout();
    const bool isOther = qobject_cast<const QStackedLayout *>(layout) != nullptr ||
                         qobject_cast<const QMainWindow *>(widget) != nullptr;
    if (layout == nullptr || isOther) {
        return;
    }
    const QWidgetList made = childrenOf(*widget);
    QWidgetList wanted;
    collect(*layout, wanted);
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
