// SPDX-License-Identifier: Apache-2.0
#include "ui/activation/EventView.h"

#include "ui/activation/EventModel.h"

#include <QHeaderView>

namespace latchkey::ui {

EventView::EventView(QWidget *parent)
    : QTreeView(parent)
{
    setRootIsDecorated(false);
    setUniformRowHeights(true);
    setAllColumnsShowFocus(true);
    setEditTriggers(NoEditTriggers);
    setTextElideMode(Qt::ElideRight);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
}

void EventView::setModel(QAbstractItemModel *model)
{
    QTreeView::setModel(model);
    const int time = fontMetrics().horizontalAdvance(QStringLiteral("00:00:00")) + 24;
    header()->setStretchLastSection(false);
    header()->setSectionResizeMode(EventModel::Time, QHeaderView::Fixed);
    header()->setSectionResizeMode(EventModel::Event, QHeaderView::Stretch);
    header()->setSectionResizeMode(EventModel::Took, QHeaderView::Fixed);
    header()->resizeSection(EventModel::Time, time);
    header()->resizeSection(EventModel::Took, time);
}

QSize EventView::sizeHint() const
{
    const int rows = std::clamp(model() == nullptr ? 0 : model()->rowCount(), 3, 12);
    const int row = model() != nullptr && model()->rowCount() > 0 ? sizeHintForRow(0)
                                                                  : fontMetrics().height() + 6;
    const int head = isHeaderHidden() ? 0 : header()->sizeHint().height();
    return {QTreeView::sizeHint().width(), rows * row + head + 2 * frameWidth()};
}

} // namespace latchkey::ui
