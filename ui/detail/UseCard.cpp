// SPDX-License-Identifier: Apache-2.0
#include "ui/detail/UseCard.h"

#include "base/ForeignText.h"
#include "ui/look/Buttons.h"
#include "ui/look/FlowLayout.h"
#include "ui/look/Metrics.h"
#include "ui/look/Words.h"

#include <QPushButton>
#include <QVBoxLayout>

namespace latchkey::ui {

namespace {

constexpr int namedPrograms = 4;

QString namesOf(const QStringList &programs)
{
    const QString first = programs.mid(0, namedPrograms).join(QStringLiteral(", "));
    const int more = int(programs.size()) - namedPrograms;
    return more > 0 ? UseCard::tr("%1, and %n more", nullptr, more).arg(first) : first;
}

} // namespace

UseCard::UseCard(QWidget *parent)
    : CardFrame(parent)
    , m_text(plainLabel({}, this))
{
    QLabel *title = plainLabel(tr("Programs and their rights"), this);
    title->setFont(headingFont(font()));
    QPushButton *programs = framedButton(tr("Programs …"), this);
    QPushButton *use = framedButton(tr("Rights they used …"), this);
    QPushButton *bearer = framedButton(tr("Bare tokens …"), this);
    connect(programs, &QPushButton::clicked, this, &UseCard::programsWanted);
    connect(use, &QPushButton::clicked, this, &UseCard::useWanted);
    connect(bearer, &QPushButton::clicked, this, &UseCard::bearerWanted);
    auto *buttons = new FlowLayout(spaceSmall);
    for (QPushButton *each : {programs, use, bearer}) {
        buttons->addWidget(each);
    }
    auto *rows = new QVBoxLayout(this);
    rows->setContentsMargins({});
    rows->setSpacing(spaceSmall);
    rows->addWidget(title);
    rows->addWidget(m_text);
    rows->addLayout(buttons);
    setAccessibleName(title->text());
}

void UseCard::show(const session::ProgramsStanding &programs, qint64 now)
{
    const int count = int(programs.open.size());
    QStringList sentences{
        count == 0
            ? tr("No program has a key yet. Give your software one, and you see here what "
                 "it really needs.")
            : tr("%n program(s) have a key: %1.", nullptr, count).arg(namesOf(programs.open))};
    if (count > 0 && !programs.isOn) {
        sentences.append(tr("The proxy lets none of them through: switch it on under Programs."));
    }
    if (programs.lastUseAt != 0) {
        sentences.append(tr("Last call %1.").arg(relativeTime(programs.lastUseAt, now)));
    }
    m_text->setText(withoutControls(sentences.join(QLatin1Char(' '))));
    setAccessibleDescription(m_text->text());
}

} // namespace latchkey::ui
