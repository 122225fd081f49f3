// SPDX-License-Identifier: Apache-2.0
// The values of a JSON text as a tree: names on the left, what they say on the right.
#pragma once

#include "requests/JsonOutline.h"

#include <QAbstractItemModel>

namespace latchkey::ui {

// Nothing is built but what is opened, so that ten megabytes open as quickly as ten lines.
class JsonModel : public QAbstractItemModel
{
    Q_OBJECT
public:
    enum Column { Name, Value, ColumnCount };

    using QAbstractItemModel::QAbstractItemModel;

    void show(const requests::JsonOutline &outline);
    const requests::JsonOutline &outline() const { return m_outline; }

    // "items[3].sku"; empty for the whole.
    QString pathOf(const QModelIndex &index) const;
    // What a person copies of a row: a text's meaning, or anything else as it stands there.
    QString textOf(const QModelIndex &index) const;

    QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    QModelIndex parent(const QModelIndex &index) const override;
    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    static int itemOf(const QModelIndex &index) { return int(index.internalId()); }
    QString nameText(int item) const;
    QString valueText(int item) const;

    requests::JsonOutline m_outline;
};

} // namespace latchkey::ui
