// SPDX-License-Identifier: Apache-2.0
#include "ui/look/FlowLayout.h"

#include <QStyle>
#include <QWidget>

#include <algorithm>

namespace latchkey::ui {

FlowLayout::FlowLayout(int gap)
    : m_gap(gap)
{
    setContentsMargins({});
}

FlowLayout::~FlowLayout() = default;

void FlowLayout::addItem(QLayoutItem *item)
{
    m_items.emplace_back(item);
}

int FlowLayout::count() const
{
    return int(m_items.size());
}

QLayoutItem *FlowLayout::itemAt(int index) const
{
    return index >= 0 && index < count() ? m_items[size_t(index)].get() : nullptr;
}

QLayoutItem *FlowLayout::takeAt(int index)
{
    if (itemAt(index) == nullptr) {
        return nullptr;
    }
    QLayoutItem *taken = m_items[size_t(index)].release();
    m_items.erase(m_items.begin() + index);
    return taken;
}

Qt::Orientations FlowLayout::expandingDirections() const
{
    return {};
}

bool FlowLayout::hasHeightForWidth() const
{
    return true;
}

namespace {

using Places = std::vector<std::pair<QLayoutItem *, QRect>>;

// What is lower than its line stands in the middle of it.
void level(Places &places, size_t first, int lineHeight)
{
    for (size_t i = first; i < places.size(); ++i) {
        QRect &place = places[i].second;
        place.translate(0, (lineHeight - place.height()) / 2);
    }
}

} // namespace

std::vector<std::pair<QLayoutItem *, QRect>> FlowLayout::places(const QRect &room) const
{
    std::vector<std::pair<QLayoutItem *, QRect>> places;
    QPoint next = room.topLeft();
    int lineHeight = 0;
    size_t first = 0; // of its line
    for (const auto &item : m_items) {
        if (item->isEmpty()) { // hidden
            continue;
        }
        const QSize size = item->sizeHint();
        const bool isFirst = next.x() == room.left();
        if (!isFirst && next.x() + size.width() > room.left() + room.width()) {
            level(places, first, lineHeight);
            first = places.size();
            next = {room.left(), next.y() + lineHeight + m_gap};
            lineHeight = 0;
        }
        places.emplace_back(item.get(), QRect(next, size));
        next.rx() += size.width() + m_gap;
        lineHeight = std::max(lineHeight, size.height());
    }
    level(places, first, lineHeight);
    return places;
}

int FlowLayout::heightForWidth(int width) const
{
    int height = 0;
    for (const auto &[item, place] : places({0, 0, width, 0})) {
        height = std::max(height, place.bottom() + 1);
    }
    return height;
}

QSize FlowLayout::sizeHint() const
{
    QRect all;
    for (const auto &[item, place] : places({0, 0, QLAYOUTSIZE_MAX, 0})) {
        all |= place;
    }
    return all.size();
}

QSize FlowLayout::minimumSize() const
{
    QSize least(0, 0);
    for (const auto &item : m_items) {
        least = item->isEmpty() ? least : least.expandedTo(item->sizeHint());
    }
    return least;
}

void FlowLayout::setGeometry(const QRect &room)
{
    QLayout::setGeometry(room);
    const Qt::LayoutDirection direction =
        parentWidget() == nullptr ? Qt::LeftToRight : parentWidget()->layoutDirection();
    for (const auto &[item, place] : places(room)) {
        item->setGeometry(QStyle::visualRect(direction, room, place));
    }
}

} // namespace latchkey::ui
