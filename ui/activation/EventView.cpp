// SPDX-License-Identifier: Apache-2.0
#include "ui/activation/EventView.h"

#include "ui/activation/EventModel.h"
#include "ui/look/Metrics.h"

#include <QHeaderView>

namespace latchkey::ui {

EventView::EventView(QWidget *parent, Form form)
    : QTreeView(parent)
    , m_form(form)
{
    setRootIsDecorated(false);
    setUniformRowHeights(true);
    setAllColumnsShowFocus(true);
    setEditTriggers(NoEditTriggers);
    setTextElideMode(Qt::ElideRight);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setHeaderHidden(true);
    if (form == Form::Card) {
        becomeCard();
    }
}

void EventView::becomeCard()
{
    setSelectionMode(NoSelection);
    setFrameShape(NoFrame);
    viewport()->setAutoFillBackground(false);
}

void EventView::setModel(QAbstractItemModel *model)
{
    QTreeView::setModel(model);
    const int time = fontMetrics().horizontalAdvance(QStringLiteral("00:00:00")) + spaceHuge;
    header()->setStretchLastSection(false);
    header()->setMinimumSectionSize(spaceTiny);
    header()->setSectionResizeMode(EventModel::Time, QHeaderView::Fixed);
    header()->setSectionResizeMode(EventModel::Event, QHeaderView::Stretch);
    header()->setSectionResizeMode(EventModel::Took, QHeaderView::Fixed);
    header()->resizeSection(EventModel::Time, time);
    header()->resizeSection(EventModel::Took, time);
    if (m_form == Form::Card) {
        header()->resizeSection(EventModel::Time, time - spaceLarge);
        header()->moveSection(header()->visualIndex(EventModel::Event), 0);
        setColumnHidden(EventModel::Took, true);
    }
}

QSize EventView::sizeHint() const
{
    const int count = model() == nullptr ? 0 : model()->rowCount();
    const int row = count > 0 ? sizeHintForRow(0) : 0;
    return {QTreeView::sizeHint().width(), count * row + 2 * frameWidth()};
}

QSize EventView::minimumSizeHint() const
{
    return {1, sizeHint().height()};
}

} // namespace latchkey::ui
