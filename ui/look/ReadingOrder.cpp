// SPDX-License-Identifier: Apache-2.0
#include "ui/look/ReadingOrder.h"

#include <QLayout>
#include <QMainWindow>
#include <QSplitter>
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

// Those that stand beside each other in it.
QWidgetList laidOutIn(const QWidget &widget)
{
    QWidgetList found;
    if (const auto *splitter = qobject_cast<const QSplitter *>(&widget)) {
        for (int i = 0; i < splitter->count(); ++i) {
            found.append(splitter->widget(i));
        }
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
