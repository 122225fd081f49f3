// SPDX-License-Identifier: Apache-2.0
// What ssh asks while a tunnel is made, asked by the window.
#pragma once

#include "reach/Questions.h"

#include <QDialog>
#include <QPointer>

class QVBoxLayout;

namespace latchkey::ui {

class PasswordField;

// Closes when it was answered, and by itself when ssh waits no longer. Cancel ends the tunnel that
// was being made.
class SshDialog : public QDialog
{
    Q_OBJECT
public:
    SshDialog(reach::Question *question, QWidget *parent);
    ~SshDialog() override;

    // Of a secret; otherwise there is none.
    PasswordField *field() const { return m_field; }

public Q_SLOTS:
    void reject() override;

private:
    void build(const reach::Question &question);
    void addButtons(QVBoxLayout *column, reach::Question::Kind kind);
    void answer();

    QPointer<reach::Question> m_question;
    PasswordField *m_field = nullptr;
};

} // namespace latchkey::ui
