// SPDX-License-Identifier: Apache-2.0
#include "ui/look/StepLine.h"

#include "ui/look/Metrics.h"
#include "ui/look/Words.h"

#include <QGridLayout>

namespace latchkey::ui {

StepLine::StepLine(int number, const QString &name, const QString &hint, QWidget *parent)
    : QWidget(parent)
    , m_sign(new StepCircle(number, this))
    , m_name(plainLabel(name, this))
    , m_hint(plainLabel(hint, this))
{
    m_hint->setFont(smallFont(font()));
    m_hint->setForegroundRole(QPalette::PlaceholderText);
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins({});
    grid->setHorizontalSpacing(spaceLarge);
    grid->setVerticalSpacing(spaceTiny);
    grid->setColumnStretch(1, 1);
    grid->addWidget(m_sign, 0, 0, 2, 1);
    grid->addWidget(m_name, 0, 1);
    grid->addWidget(m_hint, 1, 1);
}

void StepLine::show(StepState state)
{
    QFont face = font();
    face.setWeight(state == StepState::Now ? QFont::DemiBold : QFont::Normal);
    m_sign->show(state);
    m_name->setFont(face);
}

} // namespace latchkey::ui
