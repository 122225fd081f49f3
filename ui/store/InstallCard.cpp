// SPDX-License-Identifier: Apache-2.0
#include "ui/store/InstallCard.h"

#include "base/ForeignText.h"
#include "session/StoreJobs.h"
#include "ui/look/Buttons.h"
#include "ui/look/MarkLabel.h"
#include "ui/look/Metrics.h"
#include "ui/look/Note.h"
#include "ui/look/Question.h"
#include "ui/look/Words.h"
#include "ui/store/CommandsDialog.h"
#include "ui/store/InstallLog.h"
#include "ui/store/InstallOptions.h"
#include "ui/store/InstallSteps.h"
#include "ui/store/WritePlanDialog.h"

#include <QPushButton>
#include <QVBoxLayout>

#include <utility>

namespace latchkey::ui {

using session::InstallJob;
using session::InstallJobs;
using Stage = InstallJob::Stage;

InstallCard::InstallCard(session::Session &session, QWidget *parent)
    : CardFrame(parent)
    , m_session(session)
    , m_jobs(session.installJobs())
    , m_mark(new MarkLabel(this, largeMark))
    , m_headline(plainLabel({}, this))
    , m_left(new Note(this))
    , m_text(plainLabel({}, this))
    , m_details(plainLabel({}, this))
    , m_warnings(new QWidget(this))
    , m_options(new InstallOptions(this))
    , m_steps(new InstallSteps(this))
    , m_log(new InstallLog(this))
    , m_button(primaryButton({}, this))
    , m_again(framedButton({}, this))
    , m_cancel(framedButton({}, this))
    , m_stop(linkButton(tr("Stop at once …"), this))
    , m_commands(linkButton(tr("Show me the commands instead"), this))
    , m_other(linkButton({}, this))
{
    build();
    follow();
    m_clock.setInterval(500);
    connect(&m_clock, &QTimer::timeout, this, &InstallCard::showElapsed);
}

void InstallCard::build()
{
    m_headline->setFont(headingFont(font()));
    m_details->setFont(quietFont(font()));
    m_details->setForegroundRole(QPalette::PlaceholderText);
    for (QLabel *label : {m_text, m_details}) {
        label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    }
    auto *title = new QHBoxLayout;
    title->setSpacing(spaceSmall);
    title->addWidget(m_mark, 0, Qt::AlignTop);
    title->addWidget(m_headline, 1);
    auto *warnings = new QVBoxLayout(m_warnings);
    warnings->setContentsMargins({});
    warnings->setSpacing(spaceSmall);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(spaceSmall);
    for (QPushButton *each : {m_button, m_again, m_cancel, m_stop}) {
        buttons->addWidget(each);
    }
    buttons->addStretch();
    auto *links = new QHBoxLayout;
    links->setSpacing(spaceLarge);
    links->addWidget(m_commands);
    links->addWidget(m_other);
    links->addStretch();
    auto *rows = new QVBoxLayout(this);
    rows->setContentsMargins({});
    rows->setSpacing(spaceSmall);
    rows->addLayout(title);
    for (QWidget *each : std::initializer_list<QWidget *>{m_left, m_text, m_details, m_warnings,
                                                          m_options, m_steps, m_log}) {
        rows->addWidget(each);
    }
    rows->addLayout(buttons);
    rows->addLayout(links);
}

void InstallCard::follow()
{
    connect(m_button, &QPushButton::clicked, this, [this] { press(m_view.primary.act); });
    connect(m_again, &QPushButton::clicked, this, [this] { press(m_view.again.act); });
    connect(m_cancel, &QPushButton::clicked, this, [this] { m_jobs.cancel(m_id); });
    connect(m_stop, &QPushButton::clicked, this, &InstallCard::askToStop);
    connect(m_commands, &QPushButton::clicked, this,
            [this] { CommandsDialog::openFor(m_jobs.commands(m_id), this); });
    connect(m_other, &QPushButton::clicked, this,
            [this] { replan(!m_jobs.job(m_id).plan.order.isUninstall); });
    connect(m_options, &InstallOptions::changed, this,
            [this] { replan(m_jobs.job(m_id).plan.order.isUninstall); });
    connect(m_left, &Note::linkChosen, this, [this] { m_jobs.dismissLeft(m_id); });
    connect(&m_jobs, &InstallJobs::changed, this, [this](const QString &id) {
        if (id == m_id) {
            refresh();
        }
    });
    connect(&m_jobs, &InstallJobs::printed, this,
            [this](const QString &id, const QStringList &lines) {
                if (id == m_id) {
                    m_log->add(lines);
                }
            });
}

void InstallCard::show(const QString &id)
{
    if (std::exchange(m_id, id) != id) {
        m_refused = {};
        m_log->show(m_jobs.job(id).printed);
    }
    review();
}

void InstallCard::review()
{
    m_jobs.forgetIfOutdated(m_id);
    refresh();
}

void InstallCard::refresh()
{
    present(m_jobs.job(m_id));
}

// What stands in the card follows from where the job is, and from nothing else.
void InstallCard::present(const InstallJob &job)
{
    m_view = viewOf(job, m_session.storeJobs().agreedPlace(m_id).has_value());
    if (!m_refused.code.isEmpty() && !job.isUnderWay()) {
        m_view.warnings.prepend(m_refused.sentence);
    }
    say(m_view);
    showLeft();
    showWarnings(m_view.warnings);
    m_options->setVisible(m_view.hasOptions);
    m_options->show(job);
    m_steps->setVisible(m_view.steps != InstallView::Steps::None);
    if (m_view.steps == InstallView::Steps::Plan) {
        m_steps->showPlan(job.plan.plan);
    } else if (m_view.steps == InstallView::Steps::Progress) {
        m_steps->showProgress(job, m_session.clock()());
    }
    m_log->setVisible(m_view.hasLog);
    showButtons(m_view);
    job.isUnderWay() ? m_clock.start() : m_clock.stop();
}

void InstallCard::say(const InstallView &view)
{
    m_mark->show(view.mark);
    m_mark->setVisible(view.mark != Mark::NotYet);
    m_headline->setText(view.headline);
    QStringList shown;
    for (const QString &each : view.sentences) {
        shown.append(withoutControls(each));
    }
    m_text->setText(shown.join(QLatin1Char('\n')));
    m_text->setVisible(!shown.isEmpty());
    m_details->setText(withoutControls(view.details));
    m_details->setVisible(!view.details.isEmpty());
    setFailed(view.mark == Mark::Failed);
    setAccessibleName(m_headline->text());
    setAccessibleDescription(m_text->text());
}

void InstallCard::showButtons(const InstallView &view)
{
    const std::pair<QPushButton *, QString> buttons[] = {{m_button, view.primary.text},
                                                         {m_again, view.again.text},
                                                         {m_cancel, view.cancel},
                                                         {m_other, view.otherWay}};
    for (const auto &[button, text] : buttons) {
        button->setText(text);
        button->setVisible(!text.isEmpty());
    }
    m_stop->setVisible(view.canStop);
    m_commands->setVisible(view.hasCommands);
}

void InstallCard::showWarnings(const QStringList &sentences)
{
    const auto notes = m_warnings->findChildren<Note *>(QString(), Qt::FindDirectChildrenOnly);
    for (qsizetype i = sentences.size(); i < notes.size(); ++i) {
        delete notes[i];
    }
    for (qsizetype i = 0; i < sentences.size(); ++i) {
        Note *note = i < notes.size() ? notes[i] : new Note(m_warnings);
        note->show(Mark::NeedsYou, sentences[i], {});
        m_warnings->layout()->addWidget(note);
    }
    m_warnings->setVisible(!sentences.isEmpty());
}

void InstallCard::showLeft()
{
    const QString left = m_jobs.left(m_id);
    m_left->setVisible(!left.isEmpty());
    if (!left.isEmpty()) {
        m_left->show(Mark::NeedsYou, tr("An earlier install did not come to its end"), left,
                     tr("I have seen to it"));
    }
}

void InstallCard::showElapsed()
{
    const InstallJob job = m_jobs.job(m_id);
    if (job.stage == Stage::Running) {
        m_steps->showProgress(job, m_session.clock()());
        return;
    }
    const qint64 seconds = (m_session.clock()() - job.since) / 1000;
    if (job.stage == Stage::Looking && seconds > 0) {
        m_text->setText(tr("%1 … (%n second(s) so far)", nullptr, int(seconds))
                            .arg(withoutControls(job.doing)));
    }
}

void InstallCard::press(InstallAct act)
{
    m_refused = {};
    switch (act) {
    case InstallAct::None:
        return;
    case InstallAct::Look:
        look();
        return;
    case InstallAct::NamePlace:
        Q_EMIT placeWanted();
        return;
    case InstallAct::Perform:
        perform();
        return;
    case InstallAct::Write:
        Q_EMIT moduleWanted();
        return;
    case InstallAct::Activate:
        Q_EMIT activationWanted();
        return;
    }
}

void InstallCard::look()
{
    if (const auto begun = m_jobs.look(m_id); begun) {
        m_log->show({});
    } else {
        refuse(begun.error());
    }
}

void InstallCard::replan(bool isUninstall)
{
    m_refused = {};
    m_jobs.plan(m_id, {isUninstall, m_options->wishes()});
}

// What is not Latchkey's alone is replaced only after it was seen.
void InstallCard::perform()
{
    const desk::ModulePlan plan = m_jobs.job(m_id).plan;
    if (plan.needsConsent()) {
        WritePlanDialog::ask(*plan.files, {}, this, [this] { performNow(); });
    } else {
        performNow();
    }
}

void InstallCard::performNow()
{
    if (const auto begun = m_jobs.perform(m_id); !begun) {
        refuse(begun.error());
    }
}

void InstallCard::askToStop()
{
    ask({tr("Stop in the middle of this step?"),
         tr("The shop may answer with errors until the step is done again, and what it did until "
            "then is not undone. Better let it come to its end."),
         tr("Stop at once")},
        this, [this, id = m_id] { m_jobs.stopNow(id); });
}

void InstallCard::refuse(const Problem &problem)
{
    m_refused = problem;
    refresh();
}

} // namespace latchkey::ui
