// SPDX-License-Identifier: Apache-2.0
#include "ui/use/BearerDialog.h"

#include "base/ForeignText.h"
#include "clients/Words.h"
#include "session/ProgramUse.h"
#include "session/Session.h"
#include "ui/look/Buttons.h"
#include "ui/look/Heading.h"
#include "ui/look/Metrics.h"
#include "ui/look/Note.h"
#include "ui/look/Words.h"
#include "web/Origin.h"

#include <QDialogButtonBox>
#include <QPushButton>
#include <QVBoxLayout>

namespace latchkey::ui {

namespace {

constexpr int textWidth = 520;

} // namespace

BearerDialog::BearerDialog(session::Session &session, const QString &id, QWidget *parent)
    : QDialog(parent)
    , m_session(session)
    , m_id(id)
    , m_trial(session)
    , m_result(new Note(this))
{
    const session::SessionEntry *entry = session.integrations().entry(id);
    const auto origin = web::originOf(entry->integration.storeUrl);
    m_store = origin ? QString::fromLatin1(origin->text()) : QString();
    build(withoutControls(entry->integration.name));
    m_try->setEnabled(entry->state.hasWorkingTokens);
    connect(m_try, &QPushButton::clicked, this, &BearerDialog::trial);
    connect(&m_trial, &session::BearerTrial::finished, this, &BearerDialog::tell);
}

void BearerDialog::build(const QString &name)
{
    setWindowTitle(tr("Access tokens without a signature"));
    QLabel *what = plainLabel(
        tr("A store can be set to take an integration's access token by itself, as “bearer”. Then "
           "whoever reads that one value can do all that “%1” may do. Adobe has switched it off "
           "since 2.4.4; some tools ask you to switch it on.")
            .arg(name),
        this);
    what->setMinimumWidth(textWidth);
    QLabel *how = plainLabel(
        tr("Latchkey finds out: after a signed call it sends the access token once, without a "
           "signature, to %1 and nowhere else.")
            .arg(breakable(m_store)),
        this);
    QLabel *who = plainLabel(whoNeedsIt(), this);
    m_result->hide();
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    m_try = buttons->addButton(tr("Find out"), QDialogButtonBox::ActionRole);
    setKind(m_try, ButtonKind::Primary);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(spaceHuge, spaceHuge, spaceHuge, spaceLarge);
    column->setSpacing(space);
    column->addWidget(new Heading(windowTitle(), this));
    column->addWidget(what);
    column->addWidget(how);
    column->addWidget(m_result);
    column->addSpacing(spaceSmall);
    column->addWidget(new Heading(tr("Who would miss it"), this));
    column->addWidget(who);
    column->addStretch();
    column->addWidget(buttons);
}

// Of the programs that are known here.
QString BearerDialog::whoNeedsIt() const
{
    return clients::bareTokenText(session::programsOf(m_session, m_id).open,
                                  session::tokensHandedOut(m_session, m_id).times);
}

void BearerDialog::trial()
{
    m_try->setEnabled(false);
    m_result->show(Mark::UnderWay, tr("Asking the store …"), {});
    m_result->setVisible(true);
    m_trial.start(m_id);
}

void BearerDialog::tell(const commerce::BearerOutcome &outcome)
{
    m_try->setEnabled(true);
    if (outcome.problem) {
        m_result->show(Mark::NeedsYou, tr("That could not be found out."),
                       outcome.problem->sentence);
        return;
    }
    const bool isRefused = outcome.answer == commerce::BearerAnswer::Refused;
    m_result->show(isRefused ? Mark::Good : Mark::Failed,
                   isRefused ? tr("Good: the store wants a signature.")
                             : tr("The store takes the bare token."),
                   commerce::bearerSentence(outcome.answer, m_store));
}

} // namespace latchkey::ui
