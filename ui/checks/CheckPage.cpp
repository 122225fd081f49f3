// SPDX-License-Identifier: Apache-2.0
#include "ui/checks/CheckPage.h"

#include "base/ForeignText.h"
#include "checks/StoreCheck.h"
#include "session/Session.h"
#include "ui/checks/CheckList.h"
#include "ui/checks/CheckSummary.h"
#include "ui/look/Buttons.h"
#include "ui/look/FlowLayout.h"
#include "ui/look/Metrics.h"
#include "ui/look/Question.h"
#include "ui/look/Words.h"

#include <QApplication>
#include <QClipboard>
#include <QPushButton>

namespace latchkey::ui {

using checks::Help;

CheckPage::CheckPage(session::Session &session, QWidget *parent)
    : ScrolledColumn(parent)
    , m_session(session)
    , m_said(plainLabel({}, this))
    , m_run(primaryButton(tr("Check the store"), this))
    , m_cancel(framedButton(tr("Cancel"), this))
    , m_copy(framedButton(tr("Copy as text"), this))
    , m_rights(linkButton(tr("Why Admin does not open …"), this))
    , m_list(new CheckList(this))
{
    auto *buttons = new QWidget(this);
    auto *row = new FlowLayout(spaceSmall);
    buttons->setLayout(row);
    for (QPushButton *button : {m_run, m_cancel, m_copy, m_rights}) {
        row->addWidget(button);
    }
    connect(m_run, &QPushButton::clicked, this, [this] { run(); });
    connect(m_cancel, &QPushButton::clicked, m_list, &CheckList::cancel);
    connect(m_copy, &QPushButton::clicked, this, &CheckPage::copy);
    connect(m_rights, &QPushButton::clicked, this,
            [this] { Q_EMIT helpWanted(Help::JudgeRights); });
    connect(m_list, &CheckList::changed, this, &CheckPage::refresh);
    connect(m_list, &CheckList::finished, this, &CheckPage::finish);
    connect(m_list, &CheckList::helpWanted, this, &CheckPage::help);
    setRows({m_said, buttons, m_list});
    refresh();
}

void CheckPage::show(const QString &id)
{
    if (std::exchange(m_id, id) != id) {
        m_list->clear();
    }
}

void CheckPage::run(bool triesBearer)
{
    if (m_list->isUnderWay()) {
        return;
    }
    auto checks = checks::storeCheck(m_session.profile(), m_session.secrets().store(),
                                     m_session.clock(), {m_id, {}, triesBearer});
    if (!checks) {
        m_said->setText(withoutControls(checks.error().sentence));
        return;
    }
    m_list->follow(std::move(*checks));
}

void CheckPage::finish()
{
    refresh();
    m_session.takeUp(m_id); // what was learnt of the store, and of the tokens
}

void CheckPage::help(Help help)
{
    if (help != Help::TryBearer) {
        Q_EMIT helpWanted(help);
        return;
    }
    ask({tr("Send the access token once without a signature?"),
         tr("A store should refuse that. It goes to the store that issued it, and nowhere else; "
            "the other checks run again as well."),
         tr("Send it once")},
        this, [this] {
            run(true);
            m_cancel->setFocus();
        });
}

void CheckPage::copy()
{
    QApplication::clipboard()->setText(m_list->asText());
    sayCopied(m_copy);
}

void CheckPage::refresh()
{
    const bool isUnderWay = m_list->isUnderWay();
    // whoever is elsewhere by now stays there
    const bool hadFocus = m_run->hasFocus() || m_cancel->hasFocus();
    m_run->setVisible(!isUnderWay);
    m_run->setText(m_list->isEmpty() ? tr("Check the store") : tr("Check again"));
    m_cancel->setVisible(isUnderWay);
    if (hadFocus) {
        (isUnderWay ? m_cancel : m_run)->setFocus();
    }
    m_copy->setVisible(!m_list->isEmpty());
    m_copy->setEnabled(!isUnderWay);
    m_said->setText(
        m_list->isEmpty()
            ? tr("If something does not work, look here for the reason: Latchkey asks "
                 "the store about a dozen harmless questions and changes nothing there.")
            : summaryOf(*m_list));
}

} // namespace latchkey::ui
