// SPDX-License-Identifier: Apache-2.0
// On the old computer: everything into a file under a passphrase.
#pragma once

#include "move/MoveOut.h"
#include "ui/move/MoveForm.h"

namespace latchkey::session {
class Session;
} // namespace latchkey::session

namespace latchkey::ui {

class PasswordField;

class MoveOutForm : public MoveForm
{
    Q_OBJECT
public:
    // `session` must outlive it. `cost` is lower only in tests.
    MoveOutForm(session::Session &session, QWidget *parent, const sealed::Cost &cost = {});

    void cancel() override;
    // Writes to `path`, which a person chose.
    void writeTo(const QString &path);

private:
    void validate();
    void choosePath();
    void end(const Problem &problem);

    move::MoveOut m_move;
    PasswordField *m_passphrase;
    PasswordField *m_again;
    QString m_path;
};

} // namespace latchkey::ui
