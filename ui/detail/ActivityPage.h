// SPDX-License-Identifier: Apache-2.0
// Everything that happened to an integration, and the details of one event.
#pragma once

#include "ui/activation/EventModel.h"

#include <QWidget>

class QPlainTextEdit;
class QPushButton;

namespace latchkey::session {
class Session;
} // namespace latchkey::session

namespace latchkey::ui {

class EventView;

class ActivityPage : public QWidget
{
    Q_OBJECT
public:
    // `session` must outlive it.
    explicit ActivityPage(session::Session &session, QWidget *parent = nullptr);

    void show(const QString &id);
    const EventModel &model() const { return m_model; }

private:
    void showDetail(const QModelIndex &current);
    void copy();

    session::Session &m_session;
    EventModel m_model;
    EventView *m_view;
    QPlainTextEdit *m_detail;
    QPushButton *m_copy;
    QString m_id;
};

} // namespace latchkey::ui
