// SPDX-License-Identifier: Apache-2.0
#include "ui/move/MoveDialog.h"

#include "session/Session.h"
#include "ui/look/Buttons.h"
#include "ui/look/ChoiceTile.h"
#include "ui/look/Heading.h"
#include "ui/look/Metrics.h"
#include "ui/move/DefinitionsForm.h"
#include "ui/move/MoveInForm.h"
#include "ui/move/MoveOutForm.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QPushButton>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace latchkey::ui {

namespace {

constexpr int textWidth = 560;

// Radio buttons know each other by their parent.
QWidget *sideBySide(ChoiceTile *first, ChoiceTile *second, QWidget *holder)
{
    auto *row = new QHBoxLayout(holder);
    row->setContentsMargins({});
    row->setSpacing(space);
    row->addWidget(first, 1);
    row->addWidget(second, 1);
    first->setChecked(true);
    return holder;
}

} // namespace

MoveDialog::MoveDialog(session::Session &session, QWidget *parent)
    : QDialog(parent)
    , m_session(session)
    , m_pages(new QStackedWidget(this))
    , m_back(framedButton(tr("&Back"), this))
    , m_close(framedButton(tr("Close"), this))
{
    setWindowTitle(tr("Move to another computer"));
    m_pages->addWidget(buildChoice());
    m_pages->setMinimumWidth(textWidth);
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_back);
    buttons->addStretch();
    buttons->addWidget(m_close);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(spaceHuge, spaceHuge, spaceHuge, spaceLarge);
    column->setSpacing(spaceLarge);
    column->addWidget(m_pages, 1);
    column->addLayout(buttons);
    for (QPushButton *each : {m_back, m_close}) {
        each->setAutoDefault(false);
    }
    connect(m_goOn, &QPushButton::clicked, this, &MoveDialog::goOn);
    connect(m_back, &QPushButton::clicked, this, &MoveDialog::goBack);
    connect(m_close, &QPushButton::clicked, this, &MoveDialog::reject);
    setTabOrder(m_goOn, m_back);
    setTabOrder(m_back, m_close);
    m_back->hide();
    m_old->setFocus();
}

QWidget *MoveDialog::buildChoice()
{
    auto *page = new QWidget(this);
    auto *computers = new QWidget(page);
    m_old = new ChoiceTile(tr("This is the old computer"), tr("Latchkey writes a file here."),
                           computers);
    m_new = new ChoiceTile(tr("This is the new computer"), tr("You have that file already."),
                           computers);
    auto *ways = new QWidget(page);
    m_everything = new ChoiceTile(
        tr("Everything, in a protected file"),
        tr("Tokens and passwords move along, under a passphrase. Every integration works at once, "
           "and nothing is to be changed in Admin. Programs that call through the proxy keep "
           "their keys."),
        ways);
    m_definitions = new ChoiceTile(
        tr("Definitions, without secrets"),
        tr("No secret leaves the old computer. In Admin you save new URLs and activate each "
           "integration again."),
        ways);
    m_goOn = primaryButton(tr("Continue"), page);
    auto *column = new QVBoxLayout(page);
    column->setContentsMargins({});
    column->setSpacing(space);
    column->addWidget(new Heading(tr("Which computer is this?"), page));
    column->addWidget(sideBySide(m_old, m_new, computers));
    column->addSpacing(spaceSmall);
    column->addWidget(new Heading(tr("What moves?"), page));
    column->addWidget(sideBySide(m_everything, m_definitions, ways));
    column->addSpacing(spaceSmall);
    column->addWidget(m_goOn, 0, Qt::AlignLeft);
    column->addStretch();
    return page;
}

void MoveDialog::goTo(bool isOldComputer, bool isWithSecrets)
{
    (isOldComputer ? m_old : m_new)->setChecked(true);
    (isWithSecrets ? m_everything : m_definitions)->setChecked(true);
    goOn();
}

MoveForm *MoveDialog::newForm()
{
    if (m_definitions->isChecked()) {
        return new DefinitionsForm(
            m_session, m_old->isChecked() ? DefinitionsForm::Side::Old : DefinitionsForm::Side::New,
            this);
    }
    return m_old->isChecked() ? static_cast<MoveForm *>(new MoveOutForm(m_session, this))
                              : new MoveInForm(m_session, this);
}

void MoveDialog::goOn()
{
    goBack();
    m_form = newForm();
    m_pages->addWidget(m_form);
    m_pages->setCurrentWidget(m_form);
    m_back->show();
    setTabOrder(m_form->primary(), m_back);
    setTabOrder(m_back, m_close);
    m_form->primary()->setDefault(true);
    m_form->setFocus();
    connect(m_form, &MoveForm::busyChanged, this, &MoveDialog::followForm);
}

void MoveDialog::goBack()
{
    if (m_form != nullptr) {
        m_pages->removeWidget(m_form);
        m_form->deleteLater();
        m_form = nullptr;
        m_back->hide();
        m_goOn->setDefault(true);
        m_old->setFocus();
    }
}

void MoveDialog::followForm()
{
    const bool isBusy = m_form->isBusy();
    m_back->setVisible(!isBusy && m_form->outcome().isEmpty());
    m_close->setText(isBusy ? tr("Cancel") : tr("Close"));
    m_close->setEnabled(true);
}

// Grows with what a page comes to show, and never shrinks under the pointer.
bool MoveDialog::event(QEvent *event)
{
    const bool isDone = QDialog::event(event);
    if (event->type() == QEvent::LayoutRequest) {
        resize(width(), std::max(height(), layout()->totalHeightForWidth(width())));
    }
    return isDone;
}

void MoveDialog::reject()
{
    if (m_form == nullptr || !m_form->isBusy()) {
        QDialog::reject();
        return;
    }
    m_form->cancel();
    m_close->setEnabled(false);
}

} // namespace latchkey::ui
