// SPDX-License-Identifier: Apache-2.0
#include "ui/look/TwoLineDelegate.h"

#include "ui/look/Metrics.h"

#include <QPainter>
#include <QStyle>
#include <QWidget>

namespace latchkey::ui {

void TwoLineDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                            const QModelIndex &index) const
{
    QStyleOptionViewItem item = option;
    initStyleOption(&item, index);
    // the option's text has other line ends
    const QStringList lines = index.data().toString().split(QLatin1Char('\n'));
    const QStyle *style = option.widget->style();
    const QRect room = style->subElementRect(QStyle::SE_ItemViewItemText, &item, option.widget)
                           .adjusted(spaceTiny, spaceTiny, -spaceTiny, -spaceTiny);
    item.text.clear();
    style->drawControl(QStyle::CE_ItemViewItem, &item, painter, option.widget);
    const bool isEnabled = item.state.testFlag(QStyle::State_Enabled);
    const QPalette::ColorGroup group = isEnabled ? QPalette::Normal : QPalette::Disabled;
    painter->save();
    painter->setFont(item.font);
    painter->setPen(item.palette.color(group, QPalette::Text));
    const bool isSingle = lines.size() < 2;
    painter->drawText(room, int(Qt::AlignLeft | (isSingle ? Qt::AlignVCenter : Qt::AlignTop)),
                      item.fontMetrics.elidedText(lines[0], Qt::ElideMiddle, room.width()));
    if (!isSingle) {
        const QFont small = smallFont(item.font);
        painter->setFont(small);
        painter->setPen(item.palette.color(group, QPalette::PlaceholderText));
        painter->drawText(room, int(Qt::AlignLeft | Qt::AlignBottom),
                          QFontMetrics(small).elidedText(lines[1], Qt::ElideRight, room.width()));
    }
    painter->restore();
}

QSize TwoLineDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const
{
    return {100, 2 * option.fontMetrics.height() + 2 * spaceTiny + 2};
}

} // namespace latchkey::ui
