// SPDX-License-Identifier: Apache-2.0
#include "ui/requests/JsonModel.h"

#include "base/ForeignText.h"
#include "ui/look/Words.h"

namespace latchkey::ui {

using Kind = requests::JsonOutline::Kind;

namespace {

constexpr int mostInCell = 300; // characters
constexpr int whole = 0;

bool holdsValues(Kind kind)
{
    return kind == Kind::Object || kind == Kind::Array || kind == Kind::Group;
}

} // namespace

void JsonModel::show(const requests::JsonOutline &outline)
{
    beginResetModel();
    m_outline = outline;
    endResetModel();
}

QString JsonModel::pathOf(const QModelIndex &index) const
{
    return index.isValid() ? m_outline.path(itemOf(index)) : QString();
}

QString JsonModel::textOf(const QModelIndex &index) const
{
    if (!index.isValid()) {
        return {};
    }
    const int item = itemOf(index);
    const QByteArray octets = m_outline.octets(item);
    return m_outline.kind(item) == Kind::Text ? m_outline.value(item, int(octets.size()))
                                              : QString::fromUtf8(octets);
}

QModelIndex JsonModel::index(int row, int column, const QModelIndex &parent) const
{
    if (!hasIndex(row, column, parent)) {
        return {};
    }
    const int item = parent.isValid() ? m_outline.child(itemOf(parent), row) : whole;
    return createIndex(row, column, quintptr(item));
}

QModelIndex JsonModel::parent(const QModelIndex &index) const
{
    const int above = index.isValid() ? m_outline.parent(itemOf(index)) : -1;
    return above < 0 ? QModelIndex() : createIndex(m_outline.row(above), 0, quintptr(above));
}

int JsonModel::rowCount(const QModelIndex &parent) const
{
    if (!parent.isValid()) {
        return m_outline.isEmpty() ? 0 : 1;
    }
    return parent.column() == Name ? m_outline.childCount(itemOf(parent)) : 0;
}

int JsonModel::columnCount(const QModelIndex &) const
{
    return ColumnCount;
}

QString JsonModel::nameText(int item) const
{
    if (m_outline.kind(item) == Kind::Group) {
        const int first = m_outline.place(item);
        return QStringLiteral("%1 – %2").arg(first).arg(first + m_outline.count(item) - 1);
    }
    if (item == whole) {
        return tr("Answer");
    }
    const QString name = m_outline.name(item);
    return name.isNull() ? QString::number(m_outline.place(item))
                         : withoutControls(name.left(mostInCell));
}

QString JsonModel::valueText(int item) const
{
    switch (m_outline.kind(item)) {
    case Kind::Object:
        return QStringLiteral("{ %1 }").arg(m_outline.count(item));
    case Kind::Array:
        return QStringLiteral("[ %1 ]").arg(m_outline.count(item));
    case Kind::Group:
        return {};
    case Kind::Text:
        return QLatin1Char('"') + withoutControls(m_outline.value(item, mostInCell)) +
               QLatin1Char('"');
    case Kind::Number:
    case Kind::Word:
        return m_outline.value(item, mostInCell);
    }
    Q_UNREACHABLE();
}

QVariant JsonModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) {
        return {};
    }
    const int item = itemOf(index);
    switch (role) {
    case Qt::DisplayRole:
        return index.column() == Name ? nameText(item) : valueText(item);
    case Qt::ToolTipRole:
        return plainToolTip(m_outline.path(item).left(mostInCell));
    case Qt::AccessibleTextRole:
        if (index.column() == Name && holdsValues(m_outline.kind(item))) {
            return QString(nameText(item) + QStringLiteral(", ") +
                           tr("%n value(s)", nullptr, m_outline.count(item)));
        }
        return index.column() == Name ? nameText(item) : valueText(item);
    default:
        return {};
    }
}

QVariant JsonModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole) {
        return {};
    }
    return section == Name ? tr("Name") : tr("Value");
}

} // namespace latchkey::ui
