// SPDX-License-Identifier: Apache-2.0
#include "ui/logins/LoginsDialog.h"

#include "ui/logins/LoginDialog.h"
#include "ui/look/Buttons.h"
#include "ui/look/ListAndButtons.h"
#include "ui/look/Metrics.h"
#include "ui/look/Question.h"
#include "ui/look/Words.h"

#include <QDialogButtonBox>
#include <QHBoxLayout>
#include <QListWidget>
#include <QPushButton>
#include <QVBoxLayout>

namespace latchkey::ui {

LoginsDialog::LoginsDialog(logins::LoginRepository logins, QWidget *parent)
    : QDialog(parent)
    , m_logins(logins)
    , m_list(new QListWidget(this))
    , m_change(framedButton(tr("Change password …"), this))
    , m_remove(framedButton(tr("Remove …"), this))
    , m_problem(plainLabel({}, this))
{
    setWindowTitle(tr("Logins"));
    QPushButton *create = framedButton(tr("Create a login …"), this);
    m_list->setAccessibleName(tr("Logins"));
    connect(create, &QPushButton::clicked, this, &LoginsDialog::add);
    connect(m_change, &QPushButton::clicked, this, &LoginsDialog::changePassword);
    connect(m_remove, &QPushButton::clicked, this, &LoginsDialog::askToRemove);
    connect(m_list, &QListWidget::currentRowChanged, this, [this](int row) {
        m_change->setEnabled(row >= 0);
        m_remove->setEnabled(row >= 0);
    });

    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(spaceHuge, spaceHuge, spaceHuge, spaceLarge);
    column->setSpacing(space);
    column->addWidget(plainLabel(tr("Sign in with these logins on the page that Admin opens during "
                                    "an activation. Admin passwords do not work there."),
                                 this));
    column->addLayout(besideButtons(m_list, {{create, m_change, m_remove}}));
    column->addWidget(m_problem);
    column->addWidget(buttons);
    fill();
}

void LoginsDialog::fill()
{
    m_list->clear();
    const auto names = m_logins.names();
    m_problem->setText(names ? QString() : names.error().sentence);
    m_list->addItems(names.value_or(QStringList()));
    m_change->setEnabled(m_list->currentRow() >= 0);
    m_remove->setEnabled(m_list->currentRow() >= 0);
}

void LoginsDialog::add()
{
    auto *dialog = new LoginDialog(m_logins, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &LoginDialog::added, this, [this] {
        fill();
        Q_EMIT changed();
    });
    dialog->open();
}

void LoginsDialog::changePassword()
{
    auto *dialog = new LoginDialog(m_logins, m_list->currentItem()->text(), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

void LoginsDialog::askToRemove()
{
    const QString name = m_list->currentItem()->text();
    ask({tr("Remove the login “%1”?").arg(name),
         tr("Nobody can sign in with this login any more. Connected integrations stay connected."),
         tr("Remove")},
        this, [this, name] { remove(name); });
}

void LoginsDialog::remove(const QString &name)
{
    const auto removed = m_logins.remove(name);
    fill();
    if (!removed) {
        m_problem->setText(removed.error().sentence);
        return;
    }
    Q_EMIT changed();
}

} // namespace latchkey::ui
