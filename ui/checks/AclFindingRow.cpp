// SPDX-License-Identifier: Apache-2.0
#include "ui/checks/AclFindingRow.h"

#include "base/ForeignText.h"
#include "checks/AclWords.h"
#include "ui/look/MarkLabel.h"
#include "ui/look/Metrics.h"
#include "ui/look/Words.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

namespace latchkey::ui {

using checks::AclFinding;
using checks::AclHarm;

namespace {

Mark markOf(const AclFinding &finding)
{
    return finding.harm == AclHarm::StopsAdmin ? Mark::Failed
           : checks::isAdobesOwn(finding)      ? Mark::NotYet
                                               : Mark::NeedsYou;
}

QString shown(const QString &foreign)
{
    return breakable(withoutControls(foreign));
}

// "Fails in developer mode": a line of its own.
QString titleOf(const AclFinding &finding)
{
    const QString words = checks::harmWords(finding.harm);
    return words.left(1).toUpper() + words.mid(1);
}

QString filesOf(const AclFinding &finding)
{
    QStringList lines;
    for (const checks::AclCulprit &each : finding.by) {
        lines.append(shown(checks::lineOf(each)));
    }
    return lines.join(QLatin1Char('\n'));
}

QLabel *selectable(const QString &text, QWidget *parent)
{
    QLabel *label = plainLabel(text, parent);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    return label;
}

} // namespace

AclFindingRow::AclFindingRow(const AclFinding &finding, QWidget *parent)
    : QWidget(parent)
{
    auto *mark = new MarkLabel(this);
    QLabel *title = plainLabel(titleOf(finding), this);
    QLabel *code = plainLabel(QString::fromLatin1(finding.code), this);
    QLabel *sentence = selectable(shown(finding.sentence), this);
    QLabel *files = selectable(filesOf(finding), this);
    QLabel *advice = selectable(shown(finding.advice), this);
    QFont bold = font();
    bold.setWeight(QFont::DemiBold);
    title->setFont(bold);
    for (QLabel *quiet : {code, files}) {
        quiet->setFont(quietFont(font()));
        quiet->setForegroundRole(QPalette::PlaceholderText);
    }
    code->setWordWrap(false);
    files->setVisible(!finding.by.isEmpty());
    mark->show(markOf(finding));

    auto *head = new QHBoxLayout;
    head->setSpacing(spaceSmall);
    head->addWidget(title, 1);
    head->addWidget(code, 0, Qt::AlignTop);
    auto *text = new QVBoxLayout;
    text->setSpacing(spaceTiny);
    text->addLayout(head);
    text->addWidget(sentence);
    text->addWidget(files);
    text->addWidget(advice);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, spaceSmall, 0, spaceSmall);
    row->setSpacing(space);
    row->addWidget(mark, 0, Qt::AlignTop);
    row->addLayout(text, 1);
}

} // namespace latchkey::ui
