// SPDX-License-Identifier: Apache-2.0
#include "ui/logins/LoginDialog.h"

#include "base/Job.h"
#include "ui/look/PasswordField.h"

#include <QLineEdit>
#include <QPushButton>
#include <QToolButton>

namespace latchkey::ui {

namespace {

Secret secretOf(const PasswordField &field)
{
    return Secret(field.edit()->text().toUtf8());
}

} // namespace

LoginDialog::LoginDialog(logins::LoginRepository logins, QWidget *parent)
    : FieldDialog(parent)
    , m_logins(logins)
    , m_name(new QLineEdit(this))
    , m_password(new PasswordField(tr("Password"), this))
    , m_again(new PasswordField(tr("Password again"), this))
{
    setWindowTitle(tr("Create a login"));
    build(tr("You need this login at every activation, in the window that Admin opens. Choose a "
             "password of your own, not your Admin password: at least 8 characters. The password "
             "never leaves this computer."),
          tr("Create"));
}

LoginDialog::LoginDialog(logins::LoginRepository logins, const QString &name, QWidget *parent)
    : FieldDialog(parent)
    , m_logins(logins)
    , m_isChange(true)
    , m_name(new QLineEdit(name, this))
    , m_password(new PasswordField(tr("Password"), this))
    , m_again(new PasswordField(tr("Password again"), this))
{
    setWindowTitle(tr("Change the password"));
    m_name->setReadOnly(true);
    m_name->setFocusPolicy(Qt::ClickFocus);
    build(tr("The new password counts from the next activation on. Connected integrations stay "
             "connected."),
          tr("Change"));
}

void LoginDialog::build(const QString &explanation, const QString &verb)
{
    addField(tr("&Name"), m_name, m_name);
    addField(tr("&Password"), m_password->edit(), m_password);
    addField(tr("Password &again"), m_again->edit(), m_again);
    m_create = finish(explanation, verb);
    m_create->setObjectName(QStringLiteral("create"));
    connect(m_create, &QPushButton::clicked, this, &LoginDialog::add);
    for (QLineEdit *edit : {m_name, m_password->edit(), m_again->edit()}) {
        connect(edit, &QLineEdit::textChanged, this, &LoginDialog::validate);
    }
    setTabOrder(m_password->edit(), m_again->edit()); // the eyes come after what is typed
    setTabOrder(m_again->edit(), m_password->eye());
    setTabOrder(m_password->eye(), m_again->eye());
    (m_isChange ? m_password->edit() : m_name)->setFocus();
    validate();
}

LoginDialog::~LoginDialog() = default;

void LoginDialog::validate()
{
    const QString password = m_password->edit()->text();
    const QString again = m_again->edit()->text();
    const bool isComplete = !m_name->text().isEmpty() && !password.isEmpty() && !again.isEmpty();
    const bool mayStillBecome = password.startsWith(again);
    m_again->showProblem(mayStillBecome ? QString() : tr("The two passwords are different."));
    showProblem({});
    m_create->setEnabled(isComplete && password == again);
}

Result<QString> LoginDialog::check() const
{
    if (!m_isChange) {
        return m_logins.checkNew(m_name->text(), secretOf(*m_password));
    }
    return logins::LoginRepository::checkPassword(secretOf(*m_password)).map([this] {
        return m_name->text();
    });
}

Result<void> LoginDialog::keep(const QString &name, const logins::PasswordHash &hash)
{
    return m_isChange ? m_logins.change(name, hash) : m_logins.addHashed(name, hash);
}

void LoginDialog::add()
{
    const auto name = check();
    if (!name) {
        showProblem(name.error().sentence);
        return;
    }
    setBusy(true);
    runJob(
        this,
        [password = secretOf(*m_password), rounds = m_logins.rounds()] {
            return logins::hashed(password, rounds);
        },
        [this, name = *name](const logins::PasswordHash &hash) {
            setBusy(false);
            if (!isVisible()) {
                return; // cancelled meanwhile
            }
            if (const auto kept = keep(name, hash); !kept) {
                showProblem(kept.error().sentence);
                return;
            }
            m_password->edit()->clear();
            m_again->edit()->clear();
            Q_EMIT added(name);
            accept();
        });
}

void LoginDialog::setBusy(bool busy)
{
    setWaiting(busy);
    for (QWidget *widget : std::initializer_list<QWidget *>{m_name, m_password, m_again}) {
        widget->setEnabled(!busy);
    }
    m_create->setEnabled(!busy);
}

} // namespace latchkey::ui
