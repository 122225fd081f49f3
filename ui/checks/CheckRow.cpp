// SPDX-License-Identifier: Apache-2.0
#include "ui/checks/CheckRow.h"

#include "base/ForeignText.h"
#include "checks/CheckRun.h"
#include "checks/CheckWords.h"
#include "ui/look/Buttons.h"
#include "ui/look/MarkLabel.h"
#include "ui/look/Metrics.h"
#include "ui/look/Words.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QVBoxLayout>

namespace latchkey::ui {

using checks::CheckResult;
using checks::Help;
using checks::State;

namespace {

// Below that, how long it took says nothing.
constexpr qint64 worthTelling = 100; // ms

Mark markOf(State state)
{
    switch (state) {
    case State::Running:
        return Mark::UnderWay;
    case State::Ok:
        return Mark::Done;
    case State::Warning:
        return Mark::NeedsYou;
    case State::Failed:
        return Mark::Failed;
    case State::Waiting:
    case State::NotCheckable:
    case State::Skipped:
        break;
    }
    return Mark::NotYet;
}

QString helpWords(Help help)
{
    switch (help) {
    case Help::None:
        break;
    case Help::Activate:
        return CheckRow::tr("Connect it");
    case Help::EditStore:
        return CheckRow::tr("Change the address …");
    case Help::EnterPassword:
        return CheckRow::tr("Enter the password …");
    case Help::ShowResources:
        return CheckRow::tr("Show the resources");
    case Help::NamePlace:
        return CheckRow::tr("Say where the code is");
    case Help::TryBearer:
        return CheckRow::tr("Try it …");
    case Help::OpenSettings:
        return CheckRow::tr("Settings …");
    case Help::JudgeRights:
        return CheckRow::tr("Find the extension …");
    }
    return {};
}

QString shown(const QString &foreign)
{
    return breakable(withoutControls(foreign));
}

QString stateOf(const CheckResult &result)
{
    const QString words = checks::stateWords(result.state);
    return result.tookMs < worthTelling
               ? words
               : QStringLiteral("%1 · %2").arg(words, CheckRow::tr("%1 s").arg(QLocale().toString(
                                                          double(result.tookMs) / 1000, 'f', 1)));
}

QLabel *selectable(QWidget *parent)
{
    QLabel *label = plainLabel({}, parent);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    label->hide();
    return label;
}

} // namespace

CheckRow::CheckRow(QWidget *parent)
    : QWidget(parent)
    , m_mark(new MarkLabel(this))
    , m_title(plainLabel({}, this))
    , m_state(plainLabel({}, this))
    , m_sentence(selectable(this))
    , m_advice(selectable(this))
    , m_help(framedButton({}, this))
    , m_details(linkButton(tr("Details"), this))
    , m_evidence(selectable(this))
{
    QFont bold = font();
    bold.setWeight(QFont::DemiBold);
    m_title->setFont(bold);
    m_title->setWordWrap(false);
    m_state->setFont(quietFont(font()));
    m_state->setForegroundRole(QPalette::PlaceholderText);
    m_state->setWordWrap(false);
    m_advice->setForegroundRole(QPalette::PlaceholderText);
    m_evidence->setFont(quietFont(font()));
    m_evidence->setForegroundRole(QPalette::PlaceholderText);
    m_help->hide();
    m_details->hide();
    connect(m_details, &QPushButton::clicked, this, [this] { unfold(!m_isUnfolded); });
    connect(m_help, &QPushButton::clicked, this, [this] { Q_EMIT helpWanted(m_kind); });

    auto *head = new QHBoxLayout;
    head->setSpacing(spaceSmall);
    head->addWidget(m_title);
    head->addStretch();
    head->addWidget(m_state);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(spaceLarge);
    buttons->addWidget(m_help);
    buttons->addWidget(m_details);
    buttons->addStretch();
    auto *text = new QVBoxLayout;
    text->setSpacing(spaceTiny);
    text->addLayout(head);
    text->addWidget(m_sentence);
    text->addWidget(m_advice);
    text->addLayout(buttons);
    text->addWidget(m_evidence);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, spaceSmall, 0, spaceSmall);
    row->setSpacing(space);
    row->addWidget(m_mark, 0, Qt::AlignTop);
    row->addLayout(text, 1);
}

void CheckRow::show(const CheckResult &result)
{
    const QString name = checks::title(result.id);
    m_mark->show(markOf(result.state));
    m_title->setText(name);
    m_state->setText(stateOf(result));
    m_sentence->setText(shown(result.sentence));
    m_sentence->setVisible(!result.sentence.isEmpty());
    m_advice->setText(shown(result.advice));
    m_advice->setVisible(!result.advice.isEmpty());
    m_kind = result.help;
    m_help->setText(helpWords(result.help));
    m_help->setVisible(result.help != Help::None && !checks::isOpen(result.state));
    m_help->setAccessibleName(m_help->text());
    showEvidence(result);
}

void CheckRow::showEvidence(const CheckResult &result)
{
    QStringList lines;
    if (!result.code.isEmpty()) {
        lines.append(tr("Code: %1").arg(QString::fromLatin1(result.code)));
    }
    for (const checks::Evidence &each : result.evidence) {
        const QString came =
            each.state ? checks::stateWords(*each.state) + QStringLiteral(": ") : QString();
        lines.append(came + shown(each.text));
    }
    m_evidence->setText(lines.join(QLatin1Char('\n')));
    m_details->setVisible(!lines.isEmpty() && !checks::isOpen(result.state));
    unfold(m_isUnfolded && !lines.isEmpty());
}

void CheckRow::unfold(bool isUnfolded)
{
    m_isUnfolded = isUnfolded;
    m_details->setText(isUnfolded ? tr("Hide details") : tr("Details"));
    const QString name = isUnfolded ? tr("Hide details of “%1”") : tr("Details of “%1”");
    m_details->setAccessibleName(name.arg(m_title->text()));
    m_evidence->setVisible(isUnfolded);
}

} // namespace latchkey::ui
