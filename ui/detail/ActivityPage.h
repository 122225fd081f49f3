// SPDX-License-Identifier: Apache-2.0
// Everything that happened to an integration, attempt by attempt, and the details of one event.
#pragma once

#include "ui/activation/Attempts.h"

#include <QWidget>

class QPlainTextEdit;
class QPushButton;
class QScrollArea;

namespace latchkey::session {
class Session;
} // namespace latchkey::session

namespace latchkey::ui {

class AttemptList;

class ActivityPage : public QWidget
{
    Q_OBJECT
public:
    // `session` must outlive it.
    explicit ActivityPage(session::Session &session, QWidget *parent = nullptr);

    void show(const QString &id);
    // Selects what failed in the newest attempt, otherwise the last of it.
    void showNewest();
    AttemptList *list() const { return m_list; }

private:
    void showDetail(const ChecklistItem &item);
    void copy();

    session::Session &m_session;
    AttemptList *m_list;
    QPlainTextEdit *m_detail;
    QPushButton *m_copy;
    QString m_id;
};

} // namespace latchkey::ui
