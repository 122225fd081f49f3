// SPDX-License-Identifier: Apache-2.0
#include "ui/logins/LoginDialog.h"

#include "desk/Job.h"
#include "ui/look/Metrics.h"
#include "ui/look/Words.h"

#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLineEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QVBoxLayout>

namespace latchkey::ui {

namespace {

Secret secretOf(const QLineEdit &edit)
{
    return Secret(edit.text().toUtf8());
}

} // namespace

LoginDialog::LoginDialog(logins::LoginRepository logins, QWidget *parent)
    : QDialog(parent)
    , m_logins(logins)
    , m_name(new QLineEdit(this))
    , m_password(new QLineEdit(this))
    , m_again(new QLineEdit(this))
    , m_problem(plainLabel({}, this))
    , m_progress(new QProgressBar(this))
    , m_buttons(new QDialogButtonBox(QDialogButtonBox::Cancel, this))
{
    setWindowTitle(tr("Create a login"));
    for (QLineEdit *edit : {m_password, m_again}) {
        edit->setEchoMode(QLineEdit::Password);
    }
    auto *form = new QFormLayout;
    form->setFieldGrowthPolicy(QFormLayout::ExpandingFieldsGrow);
    form->setHorizontalSpacing(space);
    form->setVerticalSpacing(spaceSmall);
    form->addRow(tr("&Name"), m_name);
    form->addRow(tr("&Password"), m_password);
    form->addRow(tr("Password &again"), m_again);
    for (QLineEdit *edit : {m_name, m_password, m_again}) {
        edit->setMinimumWidth(280);
        connect(edit, &QLineEdit::textChanged, this, &LoginDialog::validate);
    }
    m_problem->setMinimumHeight(2 * fontMetrics().lineSpacing());
    m_problem->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    m_progress->setRange(0, 0);
    m_progress->setTextVisible(false);
    QSizePolicy keepsItsRoom = m_progress->sizePolicy();
    keepsItsRoom.setRetainSizeWhenHidden(true);
    m_progress->setSizePolicy(keepsItsRoom);
    m_progress->hide();
    QPushButton *create = m_buttons->addButton(tr("Create"), QDialogButtonBox::AcceptRole);
    create->setObjectName(QStringLiteral("create"));
    create->setDefault(true);
    connect(m_buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_buttons, &QDialogButtonBox::accepted, this, &LoginDialog::add);

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(spaceLarge, spaceLarge, spaceLarge, spaceLarge);
    column->setSpacing(space);
    column->addWidget(plainLabel(tr("You sign in with it on the login page that Admin opens. It is "
                                    "kept on this computer only, as a hash."),
                                 this));
    column->addLayout(form);
    column->addWidget(m_problem);
    column->addWidget(m_progress);
    column->addStretch();
    column->addWidget(m_buttons);
    validate();
}

LoginDialog::~LoginDialog() = default;

void LoginDialog::validate()
{
    const bool isComplete =
        !m_name->text().isEmpty() && !m_password->text().isEmpty() && !m_again->text().isEmpty();
    const bool isSame = m_password->text() == m_again->text();
    const bool mayStillBecome = m_password->text().startsWith(m_again->text());
    m_problem->setText(mayStillBecome ? QString() : tr("The two passwords differ."));
    m_buttons->findChild<QPushButton *>(QStringLiteral("create"))->setEnabled(isComplete && isSame);
}

void LoginDialog::add()
{
    const auto name = m_logins.checkNew(m_name->text(), secretOf(*m_password));
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
            if (const auto added = m_logins.addHashed(name, hash); !added) {
                showProblem(added.error());
                return;
            }
            m_password->clear();
            m_again->clear();
            Q_EMIT this->added(name);
            accept();
        });
}

void LoginDialog::setBusy(bool busy)
{
    m_progress->setVisible(busy);
    for (QWidget *widget : std::initializer_list<QWidget *>{m_name, m_password, m_again}) {
        widget->setEnabled(!busy);
    }
    m_buttons->findChild<QPushButton *>(QStringLiteral("create"))->setEnabled(!busy);
}

void LoginDialog::showProblem(const Problem &problem)
{
    m_problem->setText(problem.sentence);
}

} // namespace latchkey::ui
