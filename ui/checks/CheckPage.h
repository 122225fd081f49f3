// SPDX-License-Identifier: Apache-2.0
// The page where one integration's store is looked at, without changing anything there.
#pragma once

#include "checks/Check.h"
#include "ui/look/ScrolledColumn.h"

class QLabel;
class QPushButton;

namespace latchkey::session {
class Session;
} // namespace latchkey::session

namespace latchkey::ui {

class CheckList;

class CheckPage : public ScrolledColumn
{
    Q_OBJECT
public:
    // `session` must outlive it.
    explicit CheckPage(session::Session &session, QWidget *parent = nullptr);

    // Another integration: what came out of the last one is gone.
    void show(const QString &id);
    // Looks, if nothing is under way.
    void run(bool triesBearer = false);
    CheckList *list() const { return m_list; }

Q_SIGNALS:
    // What only another page or dialog can do.
    void helpWanted(latchkey::checks::Help help);

private:
    void help(checks::Help help);
    void finish();
    void copy();
    void refresh();

    session::Session &m_session;
    QString m_id;
    QLabel *m_said;
    QPushButton *m_run;
    QPushButton *m_cancel;
    QPushButton *m_copy;
    QPushButton *m_rights;
    CheckList *m_list;
};

} // namespace latchkey::ui
