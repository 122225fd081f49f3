// SPDX-License-Identifier: Apache-2.0
#include "ui/bundle/RowModel.h"

#include "base/ForeignText.h"
#include "ui/look/Words.h"

namespace latchkey::ui {

RowModel::RowModel(bundle::RowTable table, QObject *parent)
    : QAbstractTableModel(parent)
    , m_table(std::move(table))
{}

int RowModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_table.rows.size());
}

int RowModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_table.columns.size());
}

QVariant RowModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || (role != Qt::DisplayRole && role != Qt::ToolTipRole)) {
        return {};
    }
    const QString &cell = m_table.rows[index.row()][index.column()];
    return role == Qt::DisplayRole ? withoutControls(cell) : plainToolTip(cell);
}

QVariant RowModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole || section < 0 ||
        section >= m_table.columns.size()) {
        return {};
    }
    return withoutControls(m_table.columns[section]);
}

} // namespace latchkey::ui
