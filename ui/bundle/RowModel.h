// SPDX-License-Identifier: Apache-2.0
// A table of a file for support, as its rows say.
#pragma once

#include "bundle/BundleReport.h"

#include <QAbstractTableModel>

namespace latchkey::ui {

class RowModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    explicit RowModel(bundle::RowTable table, QObject *parent = nullptr);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    const bundle::RowTable m_table;
};

} // namespace latchkey::ui
