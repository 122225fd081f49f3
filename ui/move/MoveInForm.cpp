// SPDX-License-Identifier: Apache-2.0
#include "ui/move/MoveInForm.h"

#include "base/ForeignText.h"
#include "move/MoveOut.h"
#include "session/Session.h"
#include "ui/look/Buttons.h"
#include "ui/look/Metrics.h"
#include "ui/look/PasswordField.h"
#include "ui/look/Words.h"

#include <QCheckBox>
#include <QDir>
#include <QFileDialog>
#include <QGridLayout>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace latchkey::ui {

using move::Arriving;
using move::Fate;

namespace {

constexpr int listHeight = 140;

QString wordsFor(Fate fate)
{
    switch (fate) {
    case Fate::New:
        return MoveInForm::tr("is taken in");
    case Fate::Here:
        return MoveInForm::tr("is here already");
    case Fate::NameTaken:
        return MoveInForm::tr("another one here has its name");
    }
    Q_UNREACHABLE();
}

QString lineOf(const Arriving &each)
{
    const QString tokens =
        each.hasTokens ? MoveInForm::tr("with tokens") : MoveInForm::tr("without tokens");
    return QStringLiteral("%1 · %2 · %3 · %4")
        .arg(withoutControls(each.name), withoutControls(QString::fromUtf8(each.storeUrl)), tokens,
             wordsFor(each.fate));
}

} // namespace

MoveInForm::MoveInForm(session::Session &session, QWidget *parent)
    : MoveForm(tr("Everything, from a protected file"),
               tr("Take in only a file that you wrote yourself on the old computer. You see what "
                  "is in it before anything is changed, and all of it is taken in or nothing."),
               tr("Open"), parent)
    , m_session(session)
    , m_move(session.profile(), session.secrets().store())
    , m_file(new QWidget(this))
    , m_path(new QLineEdit(m_file))
    , m_passphrase(new PasswordField(tr("Passphrase"), m_file))
    , m_what(plainLabel({}, this))
    , m_list(new QListWidget(this))
    , m_agreed(plainLabel({}, this))
    , m_replace(new QCheckBox(tr("&Replace integrations that are here already"), this))
{
    build();
    connect(this, &MoveForm::pressed, this, &MoveInForm::goOn);
    connect(&m_move, &move::MoveIn::progressed, this,
            [this](const QString &doing) { tell(doing); });
    connect(&m_move, &move::MoveIn::opened, this, &MoveInForm::present);
    connect(&m_move, &move::MoveIn::taken, this, &MoveInForm::end);
    validate();
}

void MoveInForm::build()
{
    auto *form = new QGridLayout(m_file);
    form->setContentsMargins({});
    form->setHorizontalSpacing(spaceLarge);
    form->setVerticalSpacing(spaceSmall);
    auto *fileLabel = new QLabel(tr("&File"), m_file);
    fileLabel->setBuddy(m_path);
    m_path->setAccessibleName(tr("File"));
    QPushButton *choose = framedButton(tr("Choose …"), m_file);
    choose->setAccessibleName(tr("Choose the file"));
    auto *passphraseLabel = new QLabel(tr("&Passphrase"), m_file);
    passphraseLabel->setBuddy(m_passphrase->edit());
    passphraseLabel->setMinimumHeight(m_path->sizeHint().height()); // level with the field
    form->addWidget(fileLabel, 0, 0);
    form->addWidget(m_path, 0, 1);
    form->addWidget(choose, 0, 2);
    form->addWidget(passphraseLabel, 1, 0, Qt::AlignTop);
    form->addWidget(m_passphrase, 1, 1, 1, 2);
    m_list->setAccessibleName(tr("Integrations in the file"));
    m_list->setMinimumHeight(listHeight);
    m_list->setWordWrap(true);
    m_agreed->setFont(quietFont(m_agreed->font()));
    rows()->addWidget(m_file);
    for (QWidget *each : std::initializer_list<QWidget *>{m_what, m_list, m_agreed, m_replace}) {
        each->hide();
        rows()->addWidget(each);
    }
    setTabOrder(m_path, choose);
    setTabOrder(choose, m_passphrase->edit());
    setTabOrder(m_passphrase->edit(), m_passphrase->eye());
    setTabOrder(m_passphrase->eye(), m_list);
    setTabOrder(m_list, m_replace);
    setTabOrder(m_replace, primary());
    setFocusProxy(m_path);
    connect(choose, &QPushButton::clicked, this, &MoveInForm::choosePath);
    for (QLineEdit *edit : {m_path, m_passphrase->edit()}) {
        connect(edit, &QLineEdit::textChanged, this, &MoveInForm::validate);
    }
}

void MoveInForm::validate()
{
    primary()->setEnabled(m_isOpen ||
                          (!m_path->text().isEmpty() && !m_passphrase->edit()->text().isEmpty()));
}

void MoveInForm::choosePath()
{
    auto *dialog = new QFileDialog(this, tr("File from the old computer"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, this, &MoveInForm::setPath);
    dialog->open();
}

void MoveInForm::setPath(const QString &path)
{
    m_path->setText(QDir::toNativeSeparators(path));
    m_passphrase->edit()->setFocus();
}

void MoveInForm::goOn()
{
    if (m_isOpen) {
        setBusy(true, tr("Writing to the keychain"));
        m_move.take(m_replace->isChecked());
        return;
    }
    setBusy(true, tr("Opening the file with the passphrase"));
    m_move.open(QDir::fromNativeSeparators(m_path->text()),
                Secret(m_passphrase->edit()->text().toUtf8()));
}

void MoveInForm::cancel()
{
    m_move.cancel();
}

void MoveInForm::present(const Problem &problem)
{
    setBusy(false);
    const auto all = problem.code.isEmpty() ? m_move.arriving() : failure(problem);
    if (!all) {
        refuse(all.error());
        m_passphrase->edit()->setFocus();
        return;
    }
    m_isOpen = true;
    m_passphrase->edit()->clear();
    m_file->hide();
    list(*all);
    primary()->setText(tr("Take in"));
    validate();
    m_list->setFocus();
}

void MoveInForm::list(const QList<Arriving> &all)
{
    for (const Arriving &each : all) {
        m_list->addItem(lineOf(each));
    }
    m_list->setCurrentRow(0);
    m_what->setText(tr("The file holds %n integration(s):", nullptr, int(all.size())));
    QStringList agreed = m_move.agreed();
    if (!agreed.isEmpty()) {
        agreed.prepend(tr("What you agreed to on the old computer is valid here too:"));
    }
    m_agreed->setText(breakable(agreed.join(QLatin1Char('\n'))));
    m_what->show();
    m_list->show();
    m_agreed->setVisible(!agreed.isEmpty());
    m_replace->setVisible(std::any_of(
        all.cbegin(), all.cend(), [](const Arriving &each) { return each.fate == Fate::Here; }));
}

// The window's session does not hear of what was written by itself.
void MoveInForm::end(const Problem &problem)
{
    if (!problem.code.isEmpty()) {
        setBusy(false);
        refuse(problem);
        return;
    }
    const QStringList ids = m_move.takenIds();
    for (const QString &id : ids) {
        m_session.activations().letGo(id); // nobody was at work with it
    }
    m_session.reload();
    QStringList sentences{tr("%n integration(s) taken in.", nullptr, int(ids.size()))};
    sentences += m_move.remarks();
    if (m_move.isPortChanged()) {
        sentences.append(tr("Quit Latchkey and start it again. Stores can then use the port of the "
                            "old computer, which is in their URLs."));
    }
    sentences.append(move::oneAtATime());
    conclude(sentences);
    setBusy(false);
}

} // namespace latchkey::ui
