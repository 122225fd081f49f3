// SPDX-License-Identifier: Apache-2.0
#include "ui/move/MoveOutForm.h"

#include "sealed/Passphrase.h"
#include "session/Session.h"
#include "ui/look/Metrics.h"
#include "ui/look/PasswordField.h"
#include "ui/look/Words.h"

#include <QDir>
#include <QFileDialog>
#include <QGridLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>

namespace latchkey::ui {

namespace {

void addRow(QGridLayout &form, const QString &text, PasswordField *field)
{
    auto *label = new QLabel(text, field->parentWidget());
    label->setBuddy(field->edit());
    label->setMinimumHeight(field->edit()->sizeHint().height()); // level with the field
    const int row = form.rowCount();
    form.addWidget(label, row, 0, Qt::AlignTop);
    form.addWidget(field, row, 1);
}

} // namespace

MoveOutForm::MoveOutForm(session::Session &session, QWidget *parent, const sealed::Cost &cost)
    : MoveForm(tr("Everything, in a protected file"),
               tr("The file holds your integrations with their tokens and passwords, the programs "
                  "that call your stores, your logins and settings, and what you agreed to here. "
                  "Whoever has it and the passphrase "
                  "has access to your stores. Without the passphrase nobody can open it, we "
                  "neither."),
               tr("Write the file …"), parent)
    , m_move(session.profile(), session.secrets().store(), cost)
    , m_passphrase(new PasswordField(tr("Passphrase"), this))
    , m_again(new PasswordField(tr("Passphrase again"), this))
{
    auto *form = new QGridLayout;
    form->setHorizontalSpacing(spaceLarge);
    form->setVerticalSpacing(spaceSmall);
    addRow(*form, tr("&Passphrase"), m_passphrase);
    addRow(*form, tr("Passphrase &again"), m_again);
    rows()->addLayout(form);
    QLabel *rule = plainLabel(sealed::passphraseRule(), this);
    rule->setFont(quietFont(rule->font()));
    rows()->addWidget(rule);
    setTabOrder(m_passphrase->edit(), m_again->edit()); // the eyes come after what is typed
    setTabOrder(m_again->edit(), m_passphrase->eye());
    setTabOrder(m_passphrase->eye(), m_again->eye());
    setTabOrder(m_again->eye(), primary());
    setFocusProxy(m_passphrase->edit());
    for (QLineEdit *edit : {m_passphrase->edit(), m_again->edit()}) {
        connect(edit, &QLineEdit::textChanged, this, &MoveOutForm::validate);
    }
    connect(this, &MoveForm::pressed, this, &MoveOutForm::choosePath);
    connect(&m_move, &move::MoveOut::progressed, this,
            [this](const QString &doing) { tell(doing); });
    connect(&m_move, &move::MoveOut::finished, this, &MoveOutForm::end);
    validate();
}

void MoveOutForm::validate()
{
    const QString passphrase = m_passphrase->edit()->text();
    const QString again = m_again->edit()->text();
    const bool mayStillBecome = passphrase.startsWith(again);
    m_again->showProblem(mayStillBecome ? QString() : tr("The two passphrases are different."));
    primary()->setEnabled(!passphrase.isEmpty() && passphrase == again);
}

// The rule first: nobody looks for a place in vain.
void MoveOutForm::choosePath()
{
    const Secret passphrase(m_passphrase->edit()->text().toUtf8());
    if (const auto strong = sealed::checkPassphrase(passphrase); !strong) {
        refuse(strong.error());
        return;
    }
    auto *dialog = new QFileDialog(this, tr("Write the file"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setOption(QFileDialog::DontConfirmOverwrite); // nothing is ever overwritten
    dialog->selectFile(QStringLiteral("latchkey.moved"));
    connect(dialog, &QFileDialog::fileSelected, this, &MoveOutForm::writeTo);
    dialog->open();
}

void MoveOutForm::writeTo(const QString &path)
{
    m_path = path;
    setBusy(true, tr("Reading the keychain"));
    m_move.start(path, Secret(m_passphrase->edit()->text().toUtf8()));
}

void MoveOutForm::cancel()
{
    m_move.cancel();
}

void MoveOutForm::end(const Problem &problem)
{
    if (!problem.code.isEmpty()) {
        setBusy(false);
        refuse(problem);
        return;
    }
    m_passphrase->edit()->clear();
    m_again->edit()->clear();
    QStringList sentences{
        tr("%n integration(s) written to %1.", nullptr, m_move.integrations())
            .arg(QDir::toNativeSeparators(m_path)),
        tr("Take the file to the new computer, start Latchkey there, and choose Move to another "
           "computer in its menu.")};
    for (const QString &name : m_move.withoutTokens()) {
        sentences.append(
            tr("“%1” has no tokens in the keychain: it moves as it is defined.").arg(name));
    }
    sentences.append(move::oneAtATime());
    conclude(sentences);
    setBusy(false);
}

} // namespace latchkey::ui
