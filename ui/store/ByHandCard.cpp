// SPDX-License-Identifier: Apache-2.0
#include "ui/store/ByHandCard.h"

#include "base/ForeignText.h"
#include "ui/look/Buttons.h"
#include "ui/look/CopyField.h"
#include "ui/look/Heading.h"
#include "ui/look/Metrics.h"
#include "ui/look/Words.h"

#include <QApplication>
#include <QClipboard>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace latchkey::ui {

namespace {

constexpr int listHeight = 200;

// Foreign titles; the line ends are ours.
QString shownLines(const QString &lines)
{
    QStringList shown;
    for (const QString &line : lines.split(QLatin1Char('\n'), Qt::SkipEmptyParts)) {
        shown.append(withoutControls(line));
    }
    return shown.join(QLatin1Char('\n'));
}

} // namespace

ByHandCard::ByHandCard(QWidget *parent)
    : CardFrame(parent)
    , m_form(new AdminForm(this))
    , m_listBox(new QWidget(this))
    , m_list(new QPlainTextEdit(m_listBox))
    , m_copy(framedButton(tr("Copy the list"), m_listBox))
{
    m_list->setReadOnly(true);
    m_list->setTabChangesFocus(true);
    m_list->setLineWrapMode(QPlainTextEdit::NoWrap);
    m_list->setFixedHeight(listHeight);
    m_list->setAccessibleName(tr("Resources to check"));
    connect(m_copy, &QPushButton::clicked, this, &ByHandCard::copyChecklist);
    connect(m_form, &AdminForm::resourcesWanted, this, &ByHandCard::resourcesWanted);
    connect(m_form, &AdminForm::printWanted, this, &ByHandCard::printWanted);
    connect(m_form, &AdminForm::pdfWanted, this, &ByHandCard::pdfWanted);

    QLabel *listName = plainLabel(tr("Resources to check"), m_listBox);
    QFont strong = font();
    strong.setWeight(QFont::DemiBold);
    listName->setFont(strong);
    auto *listHead = new QHBoxLayout;
    listHead->addWidget(listName, 1);
    listHead->addWidget(m_copy);
    auto *list = new QVBoxLayout(m_listBox);
    list->setContentsMargins(0, 0, 0, spaceSmall);
    list->setSpacing(spaceSmall);
    list->addLayout(listHead);
    list->addWidget(m_list);
    setTabOrder(m_copy, m_list);

    QPushButton *activate = primaryButton(tr("I saved it: activate"), this);
    QPushButton *admin = framedButton(tr("Open Admin"), this);
    connect(activate, &QPushButton::clicked, this, &ByHandCard::activationWanted);
    connect(admin, &QPushButton::clicked, this, &ByHandCard::adminWanted);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(spaceSmall);
    buttons->addWidget(activate);
    buttons->addWidget(admin);
    buttons->addStretch();

    QLabel *where =
        plainLabel(tr("System › Extensions › Integrations › Add New Integration"), this);
    auto *rows = new QVBoxLayout(this);
    rows->setContentsMargins({});
    rows->setSpacing(spaceTiny);
    rows->addWidget(new Heading(tr("Enter this in Admin"), this));
    rows->addWidget(where);
    rows->addWidget(m_form);
    rows->addWidget(m_listBox);
    rows->addLayout(buttons);
    setTabOrder(m_form->lastButton(), m_copy);
    setTabOrder(m_list, activate);
    setTabOrder(activate, admin);
    m_listBox->hide();
}

void ByHandCard::show(const integrations::Integration &integration, quint16 port, const ApiTab &api)
{
    m_form->show(integration, port, api);
}

void ByHandCard::showChecklist(const QString &checklist)
{
    const QString shown = shownLines(checklist);
    if (m_list->toPlainText() != shown) { // who reads is not interrupted
        m_list->setPlainText(shown);
    }
    m_listBox->setVisible(!shown.isEmpty());
}

QWidget *ByHandCard::firstField() const
{
    return m_form->callbackUrl();
}

void ByHandCard::copyChecklist()
{
    QApplication::clipboard()->setText(m_list->toPlainText());
    sayCopied(m_copy);
}

} // namespace latchkey::ui
