// SPDX-License-Identifier: Apache-2.0
#include "ui/resources/ResourceDelegate.h"

#include "ui/look/Metrics.h"
#include "ui/resources/ResourceModel.h"

#include <QApplication>
#include <QPainter>
#include <QTextLayout>

#include <algorithm>

namespace latchkey::ui {

namespace {

constexpr int markOpacity = 90; // of 255: the text stays readable on it

QList<QTextLayout::FormatRange> marks(const QList<std::pair<qsizetype, qsizetype>> &places,
                                      const QColor &colour)
{
    QList<QTextLayout::FormatRange> ranges;
    for (const auto &[at, length] : places) {
        QTextLayout::FormatRange range;
        range.start = int(at);
        range.length = int(length);
        range.format.setBackground(colour);
        ranges.append(range);
    }
    return ranges;
}

} // namespace

QList<std::pair<qsizetype, qsizetype>> placesOf(const QStringList &words, const QString &text)
{
    QList<std::pair<qsizetype, qsizetype>> places;
    for (const QString &word : words) {
        qsizetype at = text.indexOf(word, 0, Qt::CaseInsensitive);
        while (at >= 0) {
            places.append({at, word.size()});
            at = text.indexOf(word, at + word.size(), Qt::CaseInsensitive);
        }
    }
    std::sort(places.begin(), places.end());
    QList<std::pair<qsizetype, qsizetype>> apart;
    for (const auto &[at, length] : std::as_const(places)) {
        if (!apart.isEmpty() && at < apart.last().first + apart.last().second) {
            apart.last().second = std::max(apart.last().second, at + length - apart.last().first);
        } else {
            apart.append({at, length});
        }
    }
    return apart;
}

QSize ResourceDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const QSize size = QStyledItemDelegate::sizeHint(option, index);
    return {size.width(), std::max(size.height(), option.fontMetrics.height() + spaceSmall)};
}

void ResourceDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                             const QModelIndex &index) const
{
    QStyleOptionViewItem item = option;
    // ids differ at their ends
    item.textElideMode = index.column() == ResourceModel::Id ? Qt::ElideLeft : Qt::ElideRight;
    const QStyleOptionViewItem plain = item;
    initStyleOption(&item, index);
    const QStyle *style = option.widget->style();
    const int margin = style->pixelMetric(QStyle::PM_FocusFrameHMargin, nullptr, option.widget) + 1;
    const QRect room = style->subElementRect(QStyle::SE_ItemViewItemText, &item, option.widget)
                           .adjusted(margin, 0, -margin, 0);
    const QString text = item.fontMetrics.elidedText(item.text, item.textElideMode, room.width());
    const auto places = m_words.isEmpty() || index.column() == ResourceModel::Reason
                            ? QList<std::pair<qsizetype, qsizetype>>()
                            : placesOf(m_words, text);
    if (places.isEmpty()) {
        QStyledItemDelegate::paint(painter, plain, index);
        return;
    }
    item.text.clear();
    style->drawControl(QStyle::CE_ItemViewItem, &item, painter, option.widget);
    const QPalette::ColorGroup group =
        item.state.testFlag(QStyle::State_Active) ? QPalette::Normal : QPalette::Inactive;
    QColor mark = item.palette.color(group, QPalette::Highlight);
    mark.setAlpha(markOpacity);
    QTextLayout layout(text, item.font);
    layout.beginLayout();
    const QTextLine line = layout.createLine();
    layout.endLayout();
    painter->save();
    painter->setClipRect(room);
    painter->setPen(item.palette.color(group, QPalette::Text));
    const QPointF corner(room.left(), room.top() + (room.height() - line.height()) / 2);
    layout.draw(painter, corner, marks(places, mark));
    painter->restore();
}

} // namespace latchkey::ui
