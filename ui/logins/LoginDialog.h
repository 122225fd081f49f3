// SPDX-License-Identifier: Apache-2.0
// Who may sign in on the login page: making one, or giving one another password.
#pragma once

#include "base/Result.h"
#include "logins/LoginRepository.h"

#include <QDialog>

class QLineEdit;
class QProgressBar;
class QPushButton;

namespace latchkey::ui {

class FieldHint;
class PasswordField;

// Hashes on another thread; closes when the login is kept.
class LoginDialog : public QDialog
{
    Q_OBJECT
public:
    explicit LoginDialog(logins::LoginRepository logins, QWidget *parent = nullptr);
    // To change the password of `name`.
    LoginDialog(logins::LoginRepository logins, const QString &name, QWidget *parent = nullptr);
    ~LoginDialog() override;

Q_SIGNALS:
    void added(const QString &name);

private:
    void build(const QString &explanation, const QString &verb);
    void validate();
    void add();
    Result<QString> check() const;
    Result<void> keep(const QString &name, const logins::PasswordHash &hash);
    void setBusy(bool busy);
    void showProblem(const Problem &problem);

    logins::LoginRepository m_logins;
    bool m_isChange = false;
    QLineEdit *m_name;
    PasswordField *m_password;
    PasswordField *m_again;
    FieldHint *m_problem;
    QProgressBar *m_progress;
    QPushButton *m_create = nullptr;
};

} // namespace latchkey::ui
