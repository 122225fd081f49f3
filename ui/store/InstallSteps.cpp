// SPDX-License-Identifier: Apache-2.0
#include "ui/store/InstallSteps.h"

#include "base/ForeignText.h"
#include "ui/look/MarkLabel.h"
#include "ui/look/Metrics.h"
#include "ui/look/Words.h"

#include <QGridLayout>
#include <QLocale>
#include <QVBoxLayout>

#include <algorithm>

namespace latchkey::ui {

namespace {

QString seconds(qint64 ms)
{
    constexpr qint64 exact = 10'000; // tenths are of interest below that
    if (ms >= exact) {
        return countdown(ms);
    }
    return InstallSteps::tr("%1 s").arg(QLocale().toString(double(ms) / 1000, 'f', 1));
}

Mark markOf(const session::InstallJob &job, int step)
{
    if (step < job.took.size()) {
        return Mark::Done;
    }
    if (step != job.step) {
        return Mark::NotYet;
    }
    return job.stage == session::InstallJob::Stage::Running ? Mark::UnderWay : Mark::Failed;
}

QString spoken(Mark mark)
{
    switch (mark) {
    case Mark::Done:
        return InstallSteps::tr("done");
    case Mark::UnderWay:
        return InstallSteps::tr("under way");
    case Mark::Failed:
        return InstallSteps::tr("not done");
    default:
        return InstallSteps::tr("not yet");
    }
}

// "12 s", or how far its own progress bar is.
QString timeOf(const session::InstallJob &job, int step, Mark mark, qint64 now)
{
    if (mark == Mark::Done) {
        return seconds(job.took[step]);
    }
    if (mark != Mark::UnderWay) {
        return {};
    }
    const QString time = seconds(std::max<qint64>(0, now - job.since));
    return job.progress ? InstallSteps::tr("%1 %, %2").arg(job.progress->percent).arg(time) : time;
}

} // namespace

InstallSteps::InstallSteps(QWidget *parent)
    : QWidget(parent)
{
    auto *rows = new QVBoxLayout(this);
    rows->setContentsMargins({});
}

QGridLayout *InstallSteps::begin(const install::InstallPlan &plan)
{
    delete m_body;
    m_rows.clear();
    m_plan = plan;
    m_body = new QWidget(this);
    layout()->addWidget(m_body);
    auto *grid = new QGridLayout(m_body);
    grid->setContentsMargins({});
    grid->setHorizontalSpacing(spaceSmall);
    grid->setVerticalSpacing(spaceTiny);
    grid->setColumnStretch(1, 1);
    return grid;
}

void InstallSteps::showPlan(const install::InstallPlan &plan)
{
    if (m_plan == plan && m_rows.isEmpty()) {
        return;
    }
    QGridLayout *grid = begin(plan);
    grid->setVerticalSpacing(0);
    QFont strong = font();
    strong.setWeight(QFont::DemiBold);
    for (int i = 0; i < plan.steps.size(); ++i) {
        const install::InstallStep &step = plan.steps[i];
        QLabel *number = plainLabel(tr("%1.").arg(i + 1), m_body);
        QLabel *title = plainLabel(install::titleOf(step.kind), m_body);
        QLabel *meaning = plainLabel(withoutControls(install::meaningOf(step, plan)), m_body);
        title->setFont(strong);
        meaning->setForegroundRole(QPalette::PlaceholderText);
        meaning->setContentsMargins(0, 0, 0, spaceSmall);
        grid->addWidget(number, 2 * i, 0, Qt::AlignTop);
        grid->addWidget(title, 2 * i, 1);
        grid->addWidget(meaning, 2 * i + 1, 1);
    }
    m_body->show();
}

void InstallSteps::build(const install::InstallPlan &plan)
{
    QGridLayout *grid = begin(plan);
    for (int i = 0; i < plan.steps.size(); ++i) {
        Row row{new MarkLabel(m_body), plainLabel(install::titleOf(plan.steps[i].kind), m_body),
                new QLabel(m_body)};
        row.time->setTextFormat(Qt::PlainText);
        row.time->setForegroundRole(QPalette::PlaceholderText);
        grid->addWidget(row.mark, i, 0);
        grid->addWidget(row.title, i, 1);
        grid->addWidget(row.time, i, 2, Qt::AlignRight);
        m_rows.append(row);
    }
    m_body->show();
}

void InstallSteps::showProgress(const session::InstallJob &job, qint64 now)
{
    if (m_plan != job.plan.plan || m_rows.isEmpty()) {
        build(job.plan.plan);
    }
    for (int i = 0; i < m_rows.size(); ++i) {
        const Mark mark = markOf(job, i);
        m_rows[i].mark->show(mark);
        m_rows[i].time->setText(timeOf(job, i, mark, now));
        m_rows[i].title->setAccessibleDescription(spoken(mark));
    }
}

} // namespace latchkey::ui
