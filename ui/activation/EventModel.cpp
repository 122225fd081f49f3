// SPDX-License-Identifier: Apache-2.0
#include "ui/activation/EventModel.h"

#include "base/ForeignText.h"
#include "ui/look/Metrics.h"
#include "ui/look/StateMark.h"
#include "ui/look/Words.h"

#include <QApplication>
#include <QDateTime>
#include <QLocale>
#include <QPalette>

namespace latchkey::ui {

using Kind = ChecklistItem::Kind;

namespace {

Mark markOf(Kind kind)
{
    switch (kind) {
    case Kind::Done:
        return Mark::Done;
    case Kind::Now:
        return Mark::UnderWay;
    case Kind::Later:
        return Mark::NotYet;
    case Kind::Failed:
        return Mark::Failed;
    }
    Q_UNREACHABLE();
}

QString clockTime(qint64 ms)
{
    return QDateTime::fromMSecsSinceEpoch(ms).toString(QStringLiteral("HH:mm:ss"));
}

int laneOf(activation::Actor actor)
{
    return EventModel::Store + int(actor);
}

QString seconds(qint64 ms)
{
    return EventModel::tr("%1 s").arg(QLocale().toString(double(ms) / 1000, 'f', 1));
}

} // namespace

EventModel::EventModel(QObject *parent)
    : QAbstractTableModel(parent)
{}

void EventModel::show(const QList<ChecklistItem> &items)
{
    const int before = int(m_items.size());
    const int after = int(items.size());
    if (after > before) {
        beginInsertRows({}, before, after - 1);
        m_items.append(items.sliced(before));
        endInsertRows();
    } else if (after < before) {
        beginRemoveRows({}, after, before - 1);
        m_items.resize(after);
        endRemoveRows();
    }
    for (int row = 0; row < std::min(before, after); ++row) {
        if (m_items[row] != items[row]) {
            m_items[row] = items[row];
            Q_EMIT dataChanged(index(row, 0), index(row, ColumnCount - 1));
        }
    }
}

int EventModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_items.size());
}

int EventModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(ColumnCount);
}

QVariant EventModel::text(const ChecklistItem &item, int column) const
{
    switch (column) {
    case Time:
        return item.time == 0 ? QString() : clockTime(item.time);
    case Event:
        return withoutControls(m_isBrief && !item.brief.isEmpty() ? item.brief : item.text);
    case Took:
        return item.tookMs < 0 ? QString() : seconds(item.tookMs);
    default: // the marks say it; a screen reader hears it
        return QString();
    }
}

QVariant EventModel::decoration(const ChecklistItem &item, int column) const
{
    const bool isMarked = m_hasLanes ? column == laneOf(item.actor) : column == Event;
    return isMarked ? icon(markOf(item.kind), QApplication::palette()) : QVariant();
}

QString EventModel::spoken(const ChecklistItem &item)
{
    QString what = withoutControls(item.text);
    switch (item.kind) {
    case Kind::Done:
        return what; // in the past tense
    case Kind::Now:
        return tr("Under way: %1").arg(what);
    case Kind::Later:
        return tr("Not yet: %1").arg(what);
    case Kind::Failed:
        return tr("Failed: %1").arg(what);
    }
    return what;
}

QVariant EventModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) {
        return {};
    }
    const ChecklistItem &item = m_items[index.row()];
    switch (role) {
    case Qt::DisplayRole:
        return text(item, index.column());
    case Qt::DecorationRole:
        return decoration(item, index.column());
    case Qt::ToolTipRole:
        return plainToolTip(index.column() == Time && item.time != 0 ? absoluteTime(item.time)
                            : index.column() == laneOf(item.actor)   ? activation::words(item.actor)
                                                                     : item.text);
    case Qt::ForegroundRole:
        return item.kind == Kind::Later
                   ? QVariant(QApplication::palette().brush(QPalette::PlaceholderText))
                   : QVariant();
    case Qt::TextAlignmentRole:
        return index.column() == Took ? int(Qt::AlignRight | Qt::AlignVCenter)
                                      : int(Qt::AlignLeft | Qt::AlignVCenter);
    case Qt::AccessibleTextRole:
        return index.column() == Event                ? spoken(item)
               : index.column() == laneOf(item.actor) ? activation::words(item.actor)
                                                      : text(item, index.column()).toString();
    case Qt::AccessibleDescriptionRole:
        return m_hasLanes && index.column() == Event ? activation::words(item.actor) : QString();
    default:
        return {};
    }
}

QVariant EventModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole) {
        return {};
    }
    switch (section) {
    case Time:
        return tr("Time");
    case Store:
    case Browser:
    case Latchkey:
        return activation::words(activation::Actor(section - Store));
    case Event:
        return tr("Event");
    case Took:
        return tr("Took");
    default:
        return {};
    }
}

} // namespace latchkey::ui
