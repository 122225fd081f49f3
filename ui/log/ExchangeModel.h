// SPDX-License-Identifier: Apache-2.0
// What went over the wire, as a list: the newest first.
#pragma once

#include "exchange/Exchange.h"

#include <QAbstractTableModel>

namespace latchkey::ui {

class ExchangeModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { Time, What, Answer, Took, ColumnCount };

    explicit ExchangeModel(QObject *parent = nullptr);

    // The oldest first, as they are read. Those that stay keep their rows' selection.
    void show(const QList<exchange::Exchange> &exchanges);
    // That of a row of the model; nullptr if there is none.
    const exchange::Exchange *at(const QModelIndex &index) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    void removeGone(const QList<exchange::Exchange> &exchanges);

    QList<exchange::Exchange> m_exchanges; // the oldest first
};

} // namespace latchkey::ui
