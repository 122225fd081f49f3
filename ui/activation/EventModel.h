// SPDX-License-Identifier: Apache-2.0
// A list of events, as the checklist and the activity page show them.
#pragma once

#include "ui/activation/Checklist.h"

#include <QAbstractTableModel>

namespace latchkey::ui {

class EventModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    // A lane each for who did it; then what it was, and how long it took.
    enum Column { Time, Store, Browser, Latchkey, Event, Took, ColumnCount };

    explicit EventModel(QObject *parent = nullptr);

    // Without what to do: a card says that.
    void setBrief(bool isBrief) { m_isBrief = isBrief; }

    // The marks are in the lanes, so that who did it is seen; else they stand before the text.
    void setHasLanes(bool hasLanes) { m_hasLanes = hasLanes; }

    // Rows that stay keep their selection; new ones come at the end.
    void show(const QList<ChecklistItem> &items);
    const QList<ChecklistItem> &items() const { return m_items; }

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QVariant text(const ChecklistItem &item, int column) const;
    static QString spoken(const ChecklistItem &item);
    QVariant decoration(const ChecklistItem &item, int column) const;

    QList<ChecklistItem> m_items;
    bool m_isBrief = false;
    bool m_hasLanes = false;
};

} // namespace latchkey::ui
