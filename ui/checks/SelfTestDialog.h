// SPDX-License-Identifier: Apache-2.0
// Whether this computer has what Latchkey needs; beside the window, which goes on.
#pragma once

#include "checks/Check.h"

#include <QDialog>

class QLabel;
class QPushButton;

namespace latchkey::session {
class Session;
} // namespace latchkey::session

namespace latchkey::ui {

class CheckList;

class SelfTestDialog : public QDialog
{
    Q_OBJECT
public:
    // Begins at once; `session` must outlive it.
    SelfTestDialog(session::Session &session, QWidget *parent);

    CheckList *list() const { return m_list; }

Q_SIGNALS:
    void settingsWanted();

private:
    void build();
    void run();
    void refresh();
    void copy();

    session::Session &m_session;
    QLabel *m_said;
    QPushButton *m_again;
    QPushButton *m_cancel;
    QPushButton *m_copy;
    CheckList *m_list;
};

} // namespace latchkey::ui
