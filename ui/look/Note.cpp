// SPDX-License-Identifier: Apache-2.0
#include "ui/look/Note.h"

#include "base/ForeignText.h"
#include "ui/look/Buttons.h"
#include "ui/look/MarkLabel.h"
#include "ui/look/Tones.h"
#include "ui/look/Words.h"

#include <QGridLayout>
#include <QPainter>
#include <QPushButton>

namespace latchkey::ui {

Note::Note(QWidget *parent)
    : QFrame(parent)
    , m_sign(new MarkLabel(this))
    , m_lead(plainLabel({}, this))
    , m_text(plainLabel({}, this))
    , m_link(linkButton({}, this))
{
    QFont strong;
    strong.setWeight(QFont::DemiBold);
    m_lead->setFont(strong);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    connect(m_link, &QPushButton::clicked, this, &Note::linkChosen);
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(spaceLarge, space, spaceLarge, space);
    grid->setHorizontalSpacing(space);
    grid->setVerticalSpacing(2);
    grid->addWidget(m_sign, 0, 0, Qt::AlignTop);
    grid->addWidget(m_lead, 0, 1);
    grid->addWidget(m_text, 1, 1);
    m_link->setFixedHeight(spaceHuge);
    grid->addWidget(m_link, 2, 1, Qt::AlignLeft);
    grid->setColumnStretch(1, 1);
}

void Note::show(Mark mark, const QString &lead, const QString &text, const QString &link)
{
    m_mark = mark;
    m_sign->show(mark);
    m_lead->setText(breakable(withoutControls(lead)));
    m_text->setText(breakable(withoutControls(text)));
    m_text->setVisible(!text.isEmpty());
    m_link->setText(link);
    m_link->setVisible(!link.isEmpty());
    setAccessibleName(withoutControls(lead));
    setAccessibleDescription(withoutControls(text));
    update();
}

void Note::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(tint(m_mark, palette()));
    painter.setPen(isHighContrast(palette()) ? QPen(colour(m_mark, palette())) : QPen(Qt::NoPen));
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), cardRadius, cardRadius);
}

} // namespace latchkey::ui
