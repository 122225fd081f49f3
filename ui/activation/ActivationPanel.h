// SPDX-License-Identifier: Apache-2.0
// An activation while it goes on, or when it failed: its steps, the time left, Cancel, a copy.
#pragma once

#include "session/Session.h"
#include "ui/activation/EventModel.h"

#include <QWidget>

class QLabel;
class QProgressBar;
class QPushButton;

namespace latchkey::ui {

class EventView;

class ActivationPanel : public QWidget
{
    Q_OBJECT
public:
    explicit ActivationPanel(QWidget *parent = nullptr);

    void show(const session::SessionEntry &entry, const QList<activation::TimelineEvent> &timeline);
    // The time that is left, in ms since the epoch.
    void tick(const session::SessionEntry &entry, qint64 now);

    const EventModel &model() const { return m_model; }

Q_SIGNALS:
    void cancelWanted();
    void detailsWanted();

private:
    EventModel m_model;
    EventView *m_view;
    QLabel *m_left;
    QProgressBar *m_bar;
    QPushButton *m_cancel;
    QPushButton *m_copy;
};

} // namespace latchkey::ui
