// SPDX-License-Identifier: Apache-2.0
#include "ui/checks/SelfTestDialog.h"

#include "checks/SelfTest.h"
#include "session/Session.h"
#include "ui/checks/CheckList.h"
#include "ui/checks/CheckSummary.h"
#include "ui/look/Buttons.h"
#include "ui/look/Heading.h"
#include "ui/look/Metrics.h"
#include "ui/look/Remembered.h"
#include "ui/look/Words.h"

#include <QApplication>
#include <QClipboard>
#include <QDialogButtonBox>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

namespace latchkey::ui {

namespace {

constexpr int usualWidth = 640;
constexpr int usualHeight = 560;

} // namespace

SelfTestDialog::SelfTestDialog(session::Session &session, QWidget *parent)
    : QDialog(parent)
    , m_session(session)
    , m_said(plainLabel({}, this))
    , m_again(framedButton(tr("Test again"), this))
    , m_cancel(framedButton(tr("Cancel"), this))
    , m_copy(framedButton(tr("Copy as text"), this))
    , m_list(new CheckList(this))
{
    build();
    connect(m_list, &CheckList::changed, this, &SelfTestDialog::refresh);
    connect(m_list, &CheckList::finished, this, &SelfTestDialog::refresh);
    connect(m_list, &CheckList::helpWanted, this, [this](checks::Help help) {
        if (help == checks::Help::OpenSettings) {
            Q_EMIT settingsWanted();
        }
    });
    connect(m_again, &QPushButton::clicked, this, &SelfTestDialog::run);
    connect(m_cancel, &QPushButton::clicked, m_list, &CheckList::cancel);
    connect(m_copy, &QPushButton::clicked, this, &SelfTestDialog::copy);
    run();
}

void SelfTestDialog::build()
{
    setWindowTitle(tr("Self-test"));
    auto *page = new QWidget(this);
    auto *rows = new QVBoxLayout(page);
    rows->setContentsMargins(0, 0, space, 0);
    rows->addWidget(m_list);
    rows->addStretch();
    auto *area = new QScrollArea(this);
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area->setFocusPolicy(Qt::NoFocus);
    area->setWidget(page);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    buttons->addButton(m_again, QDialogButtonBox::ActionRole);
    buttons->addButton(m_cancel, QDialogButtonBox::ActionRole);
    buttons->addButton(m_copy, QDialogButtonBox::ActionRole);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(spaceHuge, spaceHuge, spaceHuge, spaceLarge);
    column->setSpacing(space);
    column->addWidget(new Heading(tr("Has this computer what Latchkey needs?"), this));
    column->addWidget(m_said);
    column->addWidget(area, 1);
    column->addWidget(buttons);
    resize(usualWidth, usualHeight);
    rememberSizeOf(this, QLatin1String("self-test"));
}

void SelfTestDialog::run()
{
    checks::TestedComputer computer;
    computer.folder = m_session.profile().folder();
    computer.isInMemory = m_session.secrets().isMemory();
    m_list->follow(checks::selfTest(m_session.secrets().store(), m_session.clock(), computer));
}

void SelfTestDialog::refresh()
{
    const bool isUnderWay = m_list->isUnderWay();
    const bool hadFocus = m_again->hasFocus() || m_cancel->hasFocus();
    m_again->setVisible(!isUnderWay);
    m_cancel->setVisible(isUnderWay);
    if (hadFocus) {
        (isUnderWay ? m_cancel : m_again)->setFocus();
    }
    m_copy->setEnabled(!isUnderWay);
    m_said->setText(summaryOf(*m_list));
}

void SelfTestDialog::copy()
{
    QApplication::clipboard()->setText(m_list->asText());
    sayCopied(m_copy);
}

} // namespace latchkey::ui
