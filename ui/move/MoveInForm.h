// SPDX-License-Identifier: Apache-2.0
// On the new computer: a file is opened, shown, and taken in.
#pragma once

#include "move/MoveIn.h"
#include "ui/move/MoveForm.h"

class QCheckBox;
class QLineEdit;
class QListWidget;

namespace latchkey::session {
class Session;
} // namespace latchkey::session

namespace latchkey::ui {

class PasswordField;

class MoveInForm : public MoveForm
{
    Q_OBJECT
public:
    // `session` must outlive it.
    MoveInForm(session::Session &session, QWidget *parent);

    void cancel() override;
    // The file that a person chose.
    void setPath(const QString &path);

private:
    void build();
    void validate();
    void choosePath();
    void goOn();
    void present(const Problem &problem);
    void list(const QList<move::Arriving> &all);
    void end(const Problem &problem);

    session::Session &m_session;
    move::MoveIn m_move;
    QWidget *m_file;
    QLineEdit *m_path;
    PasswordField *m_passphrase;
    QLabel *m_what;
    QListWidget *m_list;
    QLabel *m_agreed;
    QCheckBox *m_replace;
    bool m_isOpen = false;
};

} // namespace latchkey::ui
