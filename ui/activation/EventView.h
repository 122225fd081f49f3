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
        Rows, // time, the lanes of who did it, event, how long it took
        Card, // event and time, nothing to select
    };

    explicit EventView(QWidget *parent = nullptr, Form form = Form::Rows);

    // Sets the widths of the model's columns once it has one.
    void setModel(QAbstractItemModel *model) override;

    // As high as its rows.
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

    // The width of a lane, for whoever names the lanes above it.
    int laneWidth() const;

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void becomeCard();

    Form m_form;
};

} // namespace latchkey::ui
