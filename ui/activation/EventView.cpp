// SPDX-License-Identifier: Apache-2.0
#include "ui/activation/EventView.h"

#include "ui/activation/EventModel.h"
#include "ui/look/Metrics.h"

#include <QApplication>
#include <QHeaderView>
#include <QPainter>
#include <QStyledItemDelegate>

namespace latchkey::ui {

namespace {

// Narrower than this the text needs the room more than how long a step took does.
constexpr int narrow = 560;

// A line down the middle of each lane, the mark of who did it upon it.
class LaneDelegate : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override
    {
        QStyleOptionViewItem plain = option;
        initStyleOption(&plain, index);
        const QIcon mark = plain.icon;
        plain.icon = QIcon();
        plain.features &= ~QStyleOptionViewItem::HasDecoration;
        // not paint() of the base with no index: it would take up the mark of the last one it had
        const QStyle &style =
            plain.widget == nullptr ? *QApplication::style() : *plain.widget->style();
        style.drawControl(QStyle::CE_ItemViewItem, &plain, painter, plain.widget);
        QColor line = option.palette.color(QPalette::PlaceholderText);
        line.setAlphaF(0.35F);
        const QRect lane = option.rect;
        QRect place(QPoint(), mark.isNull() ? QSize(0, 0) : plain.decorationSize);
        place.moveCenter(lane.center());
        const int middle = lane.center().x();
        painter->fillRect(QRect(QPoint(middle, lane.top()), QPoint(middle, place.top() - 1)), line);
        painter->fillRect(QRect(QPoint(middle, place.bottom() + 1), QPoint(middle, lane.bottom())),
                          line);
        mark.paint(painter, place);
    }
};

} // namespace

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
    for (const int lane : {EventModel::Store, EventModel::Browser, EventModel::Latchkey}) {
        setItemDelegateForColumn(lane, new LaneDelegate(this));
    }
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
    for (const int lane : {EventModel::Store, EventModel::Browser, EventModel::Latchkey}) {
        header()->setSectionResizeMode(lane, QHeaderView::Fixed);
        header()->resizeSection(lane, laneWidth());
        setColumnHidden(lane, m_form == Form::Card);
    }
    if (m_form == Form::Card) {
        header()->resizeSection(EventModel::Time, time - spaceLarge);
        header()->moveSection(header()->visualIndex(EventModel::Event), 0);
        setColumnHidden(EventModel::Took, true);
    }
}

int EventView::laneWidth() const
{
    int widest = 0;
    for (int actor = 0; actor <= int(activation::lastActor); ++actor) {
        widest = std::max(
            widest, fontMetrics().horizontalAdvance(activation::words(activation::Actor(actor))));
    }
    return widest + spaceSmall;
}

void EventView::resizeEvent(QResizeEvent *event)
{
    if (m_form == Form::Rows && model() != nullptr) {
        setColumnHidden(EventModel::Took, width() < narrow);
    }
    QTreeView::resizeEvent(event);
}

QSize EventView::sizeHint() const
{
    const int count = model() == nullptr ? 0 : model()->rowCount();
    const int row = count > 0 ? sizeHintForRow(0) : 0;
    const int head = isHeaderHidden() ? 0 : header()->sizeHint().height();
    return {QTreeView::sizeHint().width(), head + count * row + 2 * frameWidth()};
}

QSize EventView::minimumSizeHint() const
{
    return {1, sizeHint().height()};
}

} // namespace latchkey::ui
