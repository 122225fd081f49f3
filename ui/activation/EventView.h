// SPDX-License-Identifier: Apache-2.0
// How a list of events looks: one line each, the text taking the room.
#pragma once

#include <QTreeView>

namespace latchkey::ui {

class EventView : public QTreeView
{
    Q_OBJECT
public:
    explicit EventView(QWidget *parent = nullptr);

    // Sets the widths of the model's columns once it has one.
    void setModel(QAbstractItemModel *model) override;

    // As high as its rows, between three and twelve of them.
    QSize sizeHint() const override;
};

} // namespace latchkey::ui
