// SPDX-License-Identifier: Apache-2.0
#include "ui/store/ServiceCard.h"

#include "base/ForeignText.h"
#include "ui/look/Buttons.h"
#include "ui/look/MarkLabel.h"
#include "ui/look/Metrics.h"
#include "ui/look/Question.h"
#include "ui/look/Words.h"
#include "ui/store/FactsWords.h"
#include "ui/store/PlaceForm.h"

#include <QCheckBox>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace latchkey::ui {

using session::StoreJob;
using storeservice::Obstacle;
using storeservice::PlanAction;
using storeservice::PlanOrder;
using storeservice::StorePlan;
using Stage = session::StoreJob::Stage;

ServiceCard::ServiceCard(session::Session &session, QWidget *parent)
    : CardFrame(parent)
    , m_session(session)
    , m_jobs(session.storeJobs())
    , m_mark(new MarkLabel(this, largeMark))
    , m_headline(plainLabel({}, this))
    , m_text(plainLabel({}, this))
    , m_details(plainLabel({}, this))
    , m_form(new PlaceForm(this))
    , m_placeRow(new QWidget(this))
    , m_place(plainLabel({}, this))
    , m_tokens(new QCheckBox(tr("Take the tokens, too: no Activate in Admin is needed"), this))
    , m_button(primaryButton({}, this))
    , m_again(framedButton(tr("Ask the store again"), this))
    , m_remove(linkButton(tr("Remove it from the store …"), this))
    , m_cancel(framedButton(tr("Cancel"), this))
{
    build();
    m_clock.setInterval(500);
    connect(&m_clock, &QTimer::timeout, this, &ServiceCard::showElapsed);
    connect(m_form, &PlaceForm::accepted, this, &ServiceCard::press);
    connect(m_button, &QPushButton::clicked, this, &ServiceCard::press);
    connect(m_again, &QPushButton::clicked, this, &ServiceCard::look);
    connect(m_remove, &QPushButton::clicked, this, &ServiceCard::askToRemove);
    connect(m_cancel, &QPushButton::clicked, this, [this] { m_jobs.cancel(m_id); });
    connect(m_tokens, &QCheckBox::toggled, this, [this] { showStage(m_jobs.job(m_id)); });
    connect(&m_jobs, &session::StoreJobs::changed, this, [this](const QString &id) {
        if (id == m_id) {
            refresh();
        }
    });
}

void ServiceCard::build()
{
    m_headline->setFont(headingFont(font()));
    m_details->setFont(quietFont(font()));
    m_details->setForegroundRole(QPalette::PlaceholderText);
    m_place->setForegroundRole(QPalette::PlaceholderText);
    for (QLabel *label : {m_text, m_details, m_place}) {
        label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    }
    QPushButton *change = linkButton(tr("Change"), m_placeRow);
    change->setAccessibleName(tr("Change where the store's code is"));
    connect(change, &QPushButton::clicked, this, [this] {
        m_isEditing = true;
        refresh();
        m_form->placeEdit()->setFocus();
    });
    setTabOrder(change, m_tokens); // as they are seen
    setTabOrder(m_tokens, m_button);
    setTabOrder(m_button, m_again);
    setTabOrder(m_again, m_cancel);
    setTabOrder(m_cancel, m_remove);
    auto *place = new QHBoxLayout(m_placeRow);
    place->setContentsMargins({});
    place->addWidget(m_place, 1);
    place->addWidget(change);
    auto *title = new QHBoxLayout;
    title->setSpacing(spaceSmall);
    title->addWidget(m_mark, 0, Qt::AlignTop);
    title->addWidget(m_headline, 1);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(spaceSmall);
    for (QPushButton *each : {m_button, m_again, m_cancel, m_remove}) {
        buttons->addWidget(each);
    }
    buttons->addStretch();
    auto *rows = new QVBoxLayout(this);
    rows->setContentsMargins({});
    rows->setSpacing(spaceTiny);
    rows->addLayout(title);
    rows->addWidget(m_placeRow);
    rows->addWidget(m_text);
    rows->addWidget(m_details);
    rows->addWidget(m_form);
    rows->addWidget(m_tokens);
    rows->addSpacing(spaceSmall);
    rows->addLayout(buttons);
}

QWidget *ServiceCard::firstField() const
{
    return m_form->isHidden() ? static_cast<QWidget *>(m_button) : m_form->placeEdit();
}

void ServiceCard::show(const QString &id)
{
    if (std::exchange(m_id, id) != id) {
        m_isEditing = false;
        m_refused = {};
        m_tokens->setChecked(false);
        const auto kept = m_jobs.place(id);
        m_form->show(kept && *kept ? (*kept)->place : place::StorePlace());
    }
    refresh();
}

void ServiceCard::refresh()
{
    showPlace();
    showStage(m_jobs.job(m_id));
}

void ServiceCard::showPlace()
{
    const auto kept = m_jobs.place(m_id);
    const bool isNamed = kept && *kept && !m_isEditing;
    m_form->setVisible(!isNamed);
    m_placeRow->setVisible(isNamed);
    m_place->setText(isNamed ? withoutControls(place::placeWords((*kept)->place)) : QString());
}

void ServiceCard::say(Mark mark, const QString &headline, const QStringList &sentences)
{
    m_mark->show(mark);
    m_mark->setVisible(mark != Mark::NotYet);
    m_headline->setText(withoutControls(headline));
    QStringList shown;
    for (const QString &each : sentences) {
        shown.append(withoutControls(each));
    }
    m_text->setText(breakable(shown.join(QLatin1Char('\n'))));
    setFailed(mark == Mark::Failed);
    setAccessibleName(m_headline->text());
    setAccessibleDescription(shown.join(QLatin1Char('\n')));
}

// What stands in the card follows from where the job is, and from nothing else.
void ServiceCard::showStage(const StoreJob &job)
{
    const bool isFormOpen = !m_form->isHidden();
    const Stage stage = isFormOpen && !job.isUnderWay() ? Stage::None : job.stage;
    const bool isUnderWay = job.isUnderWay();
    m_tokens->hide();
    m_remove->hide();
    m_again->setVisible(stage == Stage::Looked || stage == Stage::Changed);
    m_cancel->setVisible(isUnderWay);
    m_button->setVisible(!isUnderWay);
    m_button->setText(isFormOpen ? tr("Go on") : tr("Ask the store"));
    m_details->hide();
    switch (stage) {
    case Stage::None:
        say(Mark::NotYet,
            isFormOpen ? tr("Where is the store's code?") : tr("The store was not asked yet"),
            {tr("Latchkey asks the store what it has and shows what it would do. Nothing is "
                "changed before you say so.")});
        break;
    case Stage::Looking:
    case Stage::Changing:
        say(Mark::UnderWay,
            stage == Stage::Looking ? tr("Asking the store …") : tr("Changing the store …"), {});
        showElapsed();
        break;
    case Stage::Looked:
        showLooked(job);
        break;
    case Stage::Changed:
        showChanged(job);
        break;
    case Stage::Failed:
        showFailed(job);
        break;
    }
    isUnderWay ? m_clock.start() : m_clock.stop();
    if (!m_refused.code.isEmpty() && !isUnderWay) {
        say(Mark::NeedsYou, m_headline->text(), {m_refused.sentence});
    }
}

void ServiceCard::showElapsed()
{
    const StoreJob job = m_jobs.job(m_id);
    const qint64 seconds = (m_session.clock()() - job.since) / 1000;
    m_text->setText(seconds < 1 ? QString()
                                : tr("%n second(s) so far. A store without a warm cache takes half "
                                     "a minute.",
                                     nullptr, int(seconds)));
}

StorePlan ServiceCard::planNow() const
{
    PlanOrder order = m_jobs.job(m_id).plan.order;
    order.takesTokens = m_tokens->isChecked();
    return m_jobs.plan(m_id, order);
}

QString ServiceCard::buttonFor(const StorePlan &plan) const
{
    if (plan.obstacle == Obstacle::NotOurs) {
        return tr("Take it over …");
    }
    if (plan.obstacle != Obstacle::None || plan.isEmpty()) {
        return {};
    }
    if (!plan.runsDefinition) {
        return tr("Take the tokens");
    }
    if (plan.order.action == PlanAction::Update) {
        return plan.order.takesTokens ? tr("Put it right and take the tokens") : tr("Put it right");
    }
    return plan.order.takesTokens ? tr("Create it and take the tokens") : tr("Create it");
}

void ServiceCard::showLooked(const StoreJob &job)
{
    const StorePlan plan = planNow();
    const bool isAsMeant = plan.obstacle == Obstacle::None && !plan.runsDefinition;
    QStringList said = factsSentences(job.facts) + storeservice::sentences(plan);
    if (const auto problem = storeservice::problemOf(plan)) {
        said.append(problem->sentence);
        m_details->setText(withoutControls(job.facts.why));
        m_details->setVisible(!job.facts.why.isEmpty());
    }
    say(plan.obstacle != Obstacle::None ? Mark::NeedsYou
        : isAsMeant                     ? Mark::Good
                                        : Mark::NotYet,
        isAsMeant ? tr("The store has it as it is defined here") : tr("This would be done"), said);
    m_tokens->setVisible(plan.obstacle == Obstacle::None);
    m_remove->setVisible(plan.there.has_value() && plan.isOurs && !plan.there->isFromModule);
    m_button->setText(buttonFor(plan));
    m_button->setVisible(!m_button->text().isEmpty());
}

void ServiceCard::showChanged(const StoreJob &job)
{
    const desk::StoreChangeResult &result = job.result;
    const bool isConnected = result.done.contains(QStringLiteral("connected"));
    const bool isGone = result.done.contains(QStringLiteral("removed"));
    const bool isWhole = result.rights.isSame() && !result.isOtherwise;
    say(isGone || isWhole || isConnected ? Mark::Good : Mark::NeedsYou,
        isConnected ? tr("Connected: a signed call succeeded")
        : isGone    ? tr("Removed from the store")
                    : tr("It is in the store"),
        resultSentences(result));
    const bool isForAdmin =
        !isConnected && !isGone && job.plan.tokens == storeservice::TokenFate::NoneYet;
    m_button->setText(tr("Go on: activate it in Admin"));
    m_button->setVisible(isForAdmin);
}

void ServiceCard::showFailed(const StoreJob &job)
{
    QStringList said{job.problem.sentence};
    if (job.leftTokens) {
        said.append(tr("The tokens were not kept. The store has them still: take them once the "
                       "cause is removed."));
    }
    const bool isCancelled = job.problem.code == "storeservice.cancelled";
    say(isCancelled ? Mark::NotYet : Mark::Failed,
        isCancelled ? tr("Cancelled") : tr("The store did not do it"), said);
    m_details->setText(withoutControls(job.problem.detail));
    m_details->setVisible(!job.problem.detail.isEmpty());
    m_button->setText(tr("Try again"));
}

void ServiceCard::refuse(const Problem &problem)
{
    m_refused = problem;
    refresh();
}

void ServiceCard::look()
{
    m_refused = {};
    if (const auto begun = m_jobs.look(m_id); !begun) {
        refuse(begun.error());
    }
}

void ServiceCard::press()
{
    m_refused = {};
    if (!m_form->isHidden() || !m_jobs.agreedPlace(m_id)) {
        const auto typed = m_form->typed();
        if (!typed) {
            return;
        }
        ask({tr("Run the store's own code there?"),
             storeservice::consentSentence(*typed) + QLatin1Char(' ') +
                 tr("Nothing is changed before you have seen what would be done."),
             tr("Agree")},
            this, [this, place = *typed] {
                if (const auto set = m_jobs.setPlace(m_id, place, true); !set) {
                    refuse(set.error());
                    return;
                }
                m_isEditing = false;
                look();
            });
        return;
    }
    const StoreJob job = m_jobs.job(m_id);
    if (job.stage == Stage::Changed) {
        Q_EMIT activationWanted();
    } else if (job.stage != Stage::Looked) {
        look();
    } else if (job.plan.obstacle == Obstacle::NotOurs) {
        askToTakeOver();
    } else {
        perform(planNow());
    }
}

void ServiceCard::perform(const StorePlan &plan)
{
    if (const auto begun = m_jobs.perform(m_id, plan); !begun) {
        refuse(begun.error());
    }
}

void ServiceCard::askToTakeOver()
{
    PlanOrder order = m_jobs.job(m_id).plan.order;
    order.takesOver = true;
    const StorePlan plan = m_jobs.plan(m_id, order);
    ask({tr("Take over an integration that Latchkey did not make?"),
         storeservice::sentences(plan).join(QLatin1Char('\n')), tr("Take it over")},
        this, [this, plan] { perform(plan); });
}

void ServiceCard::askToRemove()
{
    PlanOrder order;
    order.action = PlanAction::Remove;
    const StorePlan plan = m_jobs.plan(m_id, order);
    ask({tr("Remove the integration from the store?"),
         storeservice::sentences(plan).join(QLatin1Char('\n')), tr("Remove")},
        this, [this, plan] { perform(plan); });
}

} // namespace latchkey::ui
