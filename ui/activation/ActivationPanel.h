// SPDX-License-Identifier: Apache-2.0
// The steps of an activation: while it goes on, when it failed, and how it was connected.
#pragma once

#include "session/Session.h"
#include "ui/activation/EventModel.h"
#include "ui/look/CardFrame.h"

class QLabel;
class QPushButton;

namespace latchkey::ui {

class EventView;

class ActivationPanel : public CardFrame
{
    Q_OBJECT
public:
    explicit ActivationPanel(QWidget *parent = nullptr);

    void show(const session::SessionEntry &entry, const QList<activation::TimelineEvent> &timeline);

    const EventModel &model() const { return m_model; }

Q_SIGNALS:
    void detailsWanted();

private:
    EventModel m_model;
    QLabel *m_title;
    EventView *m_view;
    QPushButton *m_details;
};

} // namespace latchkey::ui
