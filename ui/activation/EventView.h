// SPDX-License-Identifier: Apache-2.0
// How a list of events looks: one line each, the text taking the room.
#pragma once

#include <QTreeView>

namespace latchkey::ui {

class EventView : public QTreeView
{
    Q_OBJECT
public:
    enum class Form {
        Table, // time, event, how long it took
        Card,  // event and time, as high as its rows, nothing to select
    };

    explicit EventView(QWidget *parent = nullptr, Form form = Form::Table);

    // Sets the widths of the model's columns once it has one.
    void setModel(QAbstractItemModel *model) override;

    // As high as its rows; a table has between three and twelve.
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

private:
    void becomeCard();

    Form m_form;
};

} // namespace latchkey::ui
