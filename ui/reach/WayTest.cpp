// SPDX-License-Identifier: Apache-2.0
#include "ui/reach/WayTest.h"

#include "base/ForeignText.h"
#include "ui/look/Buttons.h"
#include "ui/look/MarkLabel.h"
#include "ui/look/Metrics.h"
#include "ui/look/Words.h"

#include <QLabel>
#include <QLocale>
#include <QProgressBar>
#include <QPushButton>
#include <QVBoxLayout>

namespace latchkey::ui {

using reach::Hop;

namespace {

QString timeWords(qint64 ms)
{
    return ms < 0      ? QString()
           : ms < 1000 ? WayTest::tr("%1 ms").arg(ms)
                       : WayTest::tr("%1 s").arg(QLocale().toString(double(ms) / 1000, 'f', 1));
}

Mark markOf(Hop::Outcome outcome)
{
    switch (outcome) {
    case Hop::Outcome::Passed:
        return Mark::Done;
    case Hop::Outcome::Failed:
        return Mark::Failed;
    case Hop::Outcome::NotTried:
        return Mark::NotYet;
    }
    Q_UNREACHABLE();
}

// For whoever does not see the mark.
QString outcomeWords(Hop::Outcome outcome)
{
    switch (outcome) {
    case Hop::Outcome::Passed:
        return WayTest::tr("done");
    case Hop::Outcome::Failed:
        return WayTest::tr("failed");
    case Hop::Outcome::NotTried:
        return WayTest::tr("not tried");
    }
    Q_UNREACHABLE();
}

} // namespace

WayTest::WayTest(QWidget *parent)
    : QWidget(parent)
    , m_button(framedButton(tr("Test now"), this))
    , m_cancel(framedButton(tr("Cancel"), this))
    , m_progress(new QProgressBar(this))
    , m_lines(new QVBoxLayout)
    , m_sign(new MarkLabel(this))
    , m_verdict(plainLabel({}, this))
{
    setAccessibleName(tr("Test of the way"));
    m_cancel->setAccessibleName(tr("Cancel the test"));
    m_progress->setRange(0, 0);
    m_progress->setTextVisible(false);
    m_progress->setAccessibleName(tr("The way is being tried"));
    m_lines->setContentsMargins({});
    m_lines->setSpacing(spaceTiny);
    auto *row = new QHBoxLayout;
    row->setSpacing(space);
    row->addWidget(m_button);
    row->addWidget(m_progress, 1);
    row->addWidget(m_cancel);
    row->addStretch();
    auto *verdict = new QHBoxLayout;
    verdict->setSpacing(spaceSmall);
    verdict->addWidget(m_sign, 0, Qt::AlignTop);
    verdict->addWidget(m_verdict, 1);
    auto *rows = new QVBoxLayout(this);
    rows->setContentsMargins({});
    rows->setSpacing(spaceSmall);
    rows->addLayout(row);
    rows->addLayout(m_lines);
    rows->addLayout(verdict);
    connect(m_button, &QPushButton::clicked, this, &WayTest::wanted);
    connect(m_cancel, &QPushButton::clicked, this, &WayTest::cancelWanted);
    forget();
}

void WayTest::setUnderWay(bool isUnderWay)
{
    const bool hadFocus = m_cancel->hasFocus() || m_button->hasFocus();
    m_button->setEnabled(!isUnderWay);
    m_progress->setVisible(isUnderWay);
    m_cancel->setVisible(isUnderWay);
    if (hadFocus) {
        (isUnderWay ? m_cancel : m_button)->setFocus();
    }
}

void WayTest::say(Mark mark, const QString &text)
{
    m_sign->show(mark);
    m_sign->setVisible(!text.isEmpty());
    m_verdict->setVisible(!text.isEmpty());
    m_verdict->setText(withoutControls(text));
}

void WayTest::forget()
{
    while (QLayoutItem *line = m_lines->takeAt(0)) {
        line->widget()->hide();
        line->widget()->deleteLater();
        delete line;
    }
    m_untried = 0;
    m_hasFailed = false;
    say(Mark::NotYet, {});
    setUnderWay(false);
}

void WayTest::begin()
{
    forget();
    setUnderWay(true);
}

void WayTest::add(const Hop &hop)
{
    const QString took = timeWords(hop.tookMs);
    const QString what = reach::words(hop.kind);
    m_untried += hop.outcome == Hop::Outcome::NotTried ? 1 : 0;
    m_hasFailed = m_hasFailed || hop.outcome == Hop::Outcome::Failed;
    addLine(markOf(hop.outcome), took.isEmpty() ? what : QStringLiteral("%1 (%2)").arg(what, took),
            hop.problem.sentence);
    if (QLayoutItem *line = m_lines->itemAt(m_lines->count() - 1)) {
        line->widget()->setAccessibleName(what + QStringLiteral(": ") + outcomeWords(hop.outcome));
    }
}

void WayTest::addLine(Mark mark, const QString &text, const QString &why)
{
    auto *line = new QWidget(this);
    auto *sign = new MarkLabel(line);
    sign->show(mark);
    auto *words = new QVBoxLayout;
    words->setSpacing(0);
    words->addWidget(plainLabel(text, line));
    if (!why.isEmpty()) {
        QLabel *reason = plainLabel(breakable(withoutControls(why)), line);
        reason->setFont(quietFont(font()));
        words->addWidget(reason);
    }
    auto *row = new QHBoxLayout(line);
    row->setContentsMargins({});
    row->setSpacing(spaceSmall);
    row->addWidget(sign, 0, Qt::AlignTop);
    row->addLayout(words, 1);
    m_lines->addWidget(line);
}

void WayTest::end(const Problem &problem)
{
    setUnderWay(false);
    if (problem.code.isEmpty()) {
        m_untried == 0 ? say(Mark::Good, tr("A call gets here on this way."))
                       : say(Mark::NeedsYou, tr("What could be tried works. Whether the store's "
                                                "server gets here shows when you activate."));
    } else {
        say(Mark::Failed,
            m_hasFailed ? tr("No call gets here on this way yet.") : problem.sentence);
    }
}

void WayTest::stop()
{
    setUnderWay(false);
    say(Mark::NotYet, tr("Cancelled."));
}

void WayTest::refuse(const Problem &problem)
{
    forget();
    say(Mark::NeedsYou, problem.sentence);
}

} // namespace latchkey::ui
