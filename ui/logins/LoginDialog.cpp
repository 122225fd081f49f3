// SPDX-License-Identifier: Apache-2.0
#include "ui/logins/LoginDialog.h"

#include "desk/Job.h"
#include "ui/look/Buttons.h"
#include "ui/look/FieldHint.h"
#include "ui/look/Metrics.h"
#include "ui/look/PasswordField.h"
#include "ui/look/Words.h"

#include <QDialogButtonBox>
#include <QGridLayout>
#include <QLineEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>

namespace latchkey::ui {

namespace {

constexpr int textWidth = 420;

Secret secretOf(const PasswordField &field)
{
    return Secret(field.edit()->text().toUtf8());
}

void addRow(QGridLayout &form, const QString &text, QLineEdit *edit, QWidget *field)
{
    auto *label = new QLabel(text);
    label->setBuddy(edit);
    label->setMinimumHeight(edit->sizeHint().height()); // level with the field, not its hint
    const int row = form.rowCount();
    form.addWidget(label, row, 0, Qt::AlignTop);
    form.addWidget(field, row, 1);
}

} // namespace

LoginDialog::LoginDialog(logins::LoginRepository logins, QWidget *parent)
    : QDialog(parent)
    , m_logins(logins)
    , m_name(new QLineEdit(this))
    , m_password(new PasswordField(tr("Password"), this))
    , m_again(new PasswordField(tr("Password again"), this))
    , m_problem(new FieldHint(m_name, this))
    , m_progress(new QProgressBar(this))
{
    setWindowTitle(tr("Create a login"));
    build(tr("You need this login at every activation, in the window that Admin opens. Choose a "
             "password of your own, not your Admin password: at least 8 characters. The password "
             "never leaves this computer."),
          tr("Create"));
}

LoginDialog::LoginDialog(logins::LoginRepository logins, const QString &name, QWidget *parent)
    : QDialog(parent)
    , m_logins(logins)
    , m_isChange(true)
    , m_name(new QLineEdit(name, this))
    , m_password(new PasswordField(tr("Password"), this))
    , m_again(new PasswordField(tr("Password again"), this))
    , m_problem(new FieldHint(m_name, this))
    , m_progress(new QProgressBar(this))
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
    QLabel *text = plainLabel(explanation, this);
    text->setMinimumWidth(textWidth);
    auto *form = new QGridLayout;
    form->setHorizontalSpacing(spaceLarge);
    form->setVerticalSpacing(spaceSmall);
    addRow(*form, tr("&Name"), m_name, m_name);
    addRow(*form, tr("&Password"), m_password->edit(), m_password);
    addRow(*form, tr("Password &again"), m_again->edit(), m_again);
    for (QLineEdit *edit : {m_name, m_password->edit(), m_again->edit()}) {
        connect(edit, &QLineEdit::textChanged, this, &LoginDialog::validate);
    }
    m_progress->setRange(0, 0);
    m_progress->setTextVisible(false);
    m_progress->setFixedHeight(spaceSmall);
    QSizePolicy keepsItsRoom = m_progress->sizePolicy();
    keepsItsRoom.setRetainSizeWhenHidden(true);
    m_progress->setSizePolicy(keepsItsRoom);
    m_progress->hide();
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    m_create = buttons->addButton(verb, QDialogButtonBox::AcceptRole);
    m_create->setObjectName(QStringLiteral("create"));
    setKind(m_create, ButtonKind::Primary);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(buttons, &QDialogButtonBox::accepted, this, &LoginDialog::add);

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(spaceHuge, spaceHuge, spaceHuge, spaceLarge);
    column->setSpacing(space);
    column->addWidget(text);
    column->addLayout(form);
    column->addWidget(m_problem);
    column->addWidget(m_progress);
    column->addStretch();
    column->addWidget(buttons);
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
    m_problem->clear();
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
        showProblem(name.error());
        return;
    }
    setBusy(true);
    desk::runJob(
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
                showProblem(kept.error());
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
    m_progress->setVisible(busy);
    for (QWidget *widget : std::initializer_list<QWidget *>{m_name, m_password, m_again}) {
        widget->setEnabled(!busy);
    }
    m_create->setEnabled(!busy);
}

void LoginDialog::showProblem(const Problem &problem)
{
    m_problem->show(Mark::Failed, problem.sentence);
}

} // namespace latchkey::ui
