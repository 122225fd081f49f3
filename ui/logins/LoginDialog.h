// SPDX-License-Identifier: Apache-2.0
// Who may sign in on the login page: making one.
#pragma once

#include "base/Result.h"
#include "logins/LoginRepository.h"

#include <QDialog>

class QDialogButtonBox;
class QLabel;
class QLineEdit;
class QProgressBar;

namespace latchkey::ui {

// Hashes on another thread; closes when the login is kept.
class LoginDialog : public QDialog
{
    Q_OBJECT
public:
    explicit LoginDialog(logins::LoginRepository logins, QWidget *parent = nullptr);
    ~LoginDialog() override;

Q_SIGNALS:
    void added(const QString &name);

private:
    void validate();
    void add();
    void setBusy(bool busy);
    void showProblem(const Problem &problem);

    logins::LoginRepository m_logins;
    QLineEdit *m_name;
    QLineEdit *m_password;
    QLineEdit *m_again;
    QLabel *m_problem;
    QProgressBar *m_progress;
    QDialogButtonBox *m_buttons;
};

} // namespace latchkey::ui
