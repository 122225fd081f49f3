// SPDX-License-Identifier: Apache-2.0
// Who may sign in on the login page: making one, or giving one another password.
#pragma once

#include "base/Result.h"
#include "logins/LoginRepository.h"
#include "ui/look/FieldDialog.h"

namespace latchkey::ui {

class PasswordField;

// Hashes on another thread; closes when the login is kept.
class LoginDialog : public FieldDialog
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

    logins::LoginRepository m_logins;
    bool m_isChange = false;
    QLineEdit *m_name;
    PasswordField *m_password;
    PasswordField *m_again;
    QPushButton *m_create = nullptr;
};

} // namespace latchkey::ui
