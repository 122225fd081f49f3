// SPDX-License-Identifier: Apache-2.0
#include "ui/move/MoveForm.h"

#include "base/ForeignText.h"
#include "ui/look/Buttons.h"
#include "ui/look/FieldHint.h"
#include "ui/look/Heading.h"
#include "ui/look/Metrics.h"
#include "ui/look/Words.h"

#include <QProgressBar>
#include <QPushButton>
#include <QVBoxLayout>

namespace latchkey::ui {

MoveForm::MoveForm(const QString &title, const QString &sentence, const QString &verb,
                   QWidget *parent)
    : QWidget(parent)
    , m_body(new QWidget(this))
    , m_rows(new QVBoxLayout(m_body))
    , m_outcome(plainLabel({}, this))
    , m_problem(new FieldHint(m_body, this))
    , m_progress(new QProgressBar(this))
    , m_doing(plainLabel({}, this))
    , m_primary(primaryButton(verb, this))
{
    m_rows->setContentsMargins({});
    m_rows->setSpacing(spaceSmall);
    m_rows->addWidget(plainLabel(sentence, m_body));
    m_outcome->hide();
    m_outcome->setFocusPolicy(Qt::TabFocus); // read out where it appears
    m_progress->setRange(0, 0);
    m_progress->setTextVisible(false);
    m_progress->setFixedHeight(spaceSmall);
    m_progress->hide();
    m_doing->hide();
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(space);
    column->addWidget(new Heading(title, this));
    column->addWidget(m_body);
    column->addWidget(m_outcome);
    column->addWidget(m_problem);
    column->addWidget(m_progress);
    column->addWidget(m_doing);
    column->addWidget(m_primary, 0, Qt::AlignLeft);
    column->addStretch();
    connect(m_primary, &QPushButton::clicked, this, &MoveForm::pressed);
}

QString MoveForm::outcome() const
{
    return m_outcome->text();
}

void MoveForm::setBusy(bool busy, const QString &doing)
{
    m_isBusy = busy;
    m_body->setEnabled(!busy);
    m_progress->setVisible(busy);
    m_doing->setVisible(busy);
    m_primary->setVisible(!busy && m_outcome->isHidden());
    if (busy) {
        m_problem->clear();
    }
    tell(doing);
    Q_EMIT busyChanged(busy);
}

void MoveForm::tell(const QString &doing)
{
    m_doing->setText(doing);
}

void MoveForm::refuse(const Problem &problem)
{
    m_problem->show(Mark::Failed, withoutControls(problem.sentence));
}

void MoveForm::conclude(const QStringList &sentences)
{
    QStringList shown;
    for (const QString &sentence : sentences) {
        shown.append(withoutControls(sentence));
    }
    m_outcome->setText(breakable(shown.join(QStringLiteral("\n\n"))));
    m_body->hide();
    m_problem->hide();
    m_primary->hide();
    m_outcome->show();
    m_outcome->setFocus();
}

} // namespace latchkey::ui
