// SPDX-License-Identifier: Apache-2.0
#include "ui/doctor/DoctorAnswer.h"

#include "ui/doctor/BaseStringView.h"
#include "ui/look/Buttons.h"
#include "ui/look/Heading.h"
#include "ui/look/Metrics.h"
#include "ui/look/Note.h"
#include "ui/look/Words.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QPushButton>
#include <QVBoxLayout>

namespace latchkey::ui {

using doctor::Diagnosis;
using doctor::Verdict;

namespace {

constexpr int baseHeight = 180;

Mark markOf(const Diagnosis &diagnosis)
{
    switch (diagnosis.verdict) {
    case Verdict::Right:
        return diagnosis.mistakes.isEmpty() ? Mark::Done : Mark::NeedsYou;
    case Verdict::Explained:
    case Verdict::Unexplained:
        return Mark::Failed;
    case Verdict::Hidden:
        return Mark::NotYet;
    case Verdict::NoSecrets:
    case Verdict::NoAddress:
    case Verdict::NotSigned:
        break;
    }
    return Mark::NeedsYou;
}

} // namespace

DoctorAnswer::DoctorAnswer(QWidget *parent)
    : QWidget(parent)
    , m_verdict(new Note(this))
    , m_findings(new QVBoxLayout)
    , m_baseHeading(new Heading({}, this))
    , m_base(new BaseStringView(this))
    , m_copy(framedButton(tr("&Copy as text"), this))
{
    m_findings->setSpacing(spaceSmall);
    m_base->setMinimumHeight(baseHeight);
    m_copy->setAutoDefault(false);
    auto *rows = new QVBoxLayout(this);
    rows->setContentsMargins({});
    rows->setSpacing(space);
    rows->addWidget(m_verdict);
    rows->addLayout(m_findings);
    rows->addWidget(m_baseHeading);
    rows->addWidget(m_base, 1);
    rows->addWidget(m_copy, 0, Qt::AlignLeft);
    connect(m_copy, &QPushButton::clicked, this, &DoctorAnswer::copy);
    clear();
}

void DoctorAnswer::show(const Diagnosis &diagnosis)
{
    clear();
    m_shown = diagnosis;
    const QString verdict = diagnosis.explanation.section(QLatin1Char('\n'), 0, 0);
    m_verdict->show(markOf(diagnosis), verdict, besides(diagnosis).join(QLatin1Char(' ')));
    for (const doctor::NamedMistake &mistake : diagnosis.mistakes) {
        addFinding(mistake.sentence, mistake.fix);
    }
    for (const doctor::Remark &remark : diagnosis.remarks) {
        addFinding(remark.sentence, remark.fix);
    }
    const bool hasBase = !diagnosis.parts.isEmpty();
    m_baseHeading->setText(
        tr("What a store signs: %1").arg(doctor::dialectWords(diagnosis.dialect)));
    m_base->show(diagnosis.parts);
    m_baseHeading->setVisible(hasBase);
    m_base->setVisible(hasBase);
    setVisible(true);
}

QStringList DoctorAnswer::besides(const Diagnosis &diagnosis)
{
    QStringList lines = diagnosis.explanation.split(QLatin1Char('\n')).mid(1);
    for (const doctor::NamedMistake &mistake : diagnosis.mistakes) {
        lines.removeAll(mistake.sentence + QLatin1Char(' ') + mistake.fix);
    }
    for (const doctor::Remark &remark : diagnosis.remarks) {
        lines.removeAll(remark.sentence + QLatin1Char(' ') + remark.fix);
    }
    return lines;
}

void DoctorAnswer::clear()
{
    m_shown = {};
    qDeleteAll(m_lines);
    m_lines.clear();
    m_base->show({}); // also what a change of colours would write anew
    setVisible(false);
}

void DoctorAnswer::addFinding(const QString &sentence, const QString &fix)
{
    auto *what = plainLabel(breakable(sentence), this);
    QFont bold = what->font();
    bold.setBold(true);
    what->setFont(bold);
    auto *how = plainLabel(breakable(fix), this);
    for (QLabel *label : {what, how}) {
        label->setTextInteractionFlags(Qt::TextSelectableByMouse);
        m_findings->addWidget(label);
        m_lines.append(label);
    }
}

void DoctorAnswer::copy()
{
    QGuiApplication::clipboard()->setText(doctor::toText(m_shown));
}

} // namespace latchkey::ui
