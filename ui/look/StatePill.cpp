// SPDX-License-Identifier: Apache-2.0
#include "ui/look/StatePill.h"

#include "ui/look/MarkLabel.h"
#include "ui/look/Tones.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QPainter>

namespace latchkey::ui {

StatePill::StatePill(QWidget *parent)
    : QFrame(parent)
    , m_sign(new MarkLabel(this))
    , m_words(new QLabel(this))
{
    m_words->setTextFormat(Qt::PlainText);
    m_words->setFont(quietFont(font()));
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(spaceSmall, spaceTiny, space, spaceTiny);
    row->setSpacing(spaceTiny);
    row->addWidget(m_sign);
    row->addWidget(m_words);
    setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Maximum);
}

void StatePill::show(Mark mark, const QString &words)
{
    m_mark = mark;
    m_sign->show(mark);
    m_words->setText(words);
    setAccessibleName(words);
    colourWords();
    update();
}

// What is over has the colour of how it ended.
bool StatePill::isTinted() const
{
    return m_mark == Mark::Good || m_mark == Mark::NeedsYou || m_mark == Mark::Failed;
}

void StatePill::colourWords()
{
    QPalette colours;
    colours.setColor(QPalette::WindowText,
                     isTinted() ? ink(m_mark, palette()) : quietInk(palette()));
    m_words->setPalette(colours);
}

void StatePill::changeEvent(QEvent *event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::PaletteChange) {
        colourWords();
    }
}

void StatePill::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(isTinted() ? tint(m_mark, palette()) : cardTone(palette()));
    painter.setPen(isTinted() && !isHighContrast(palette()) ? QPen(Qt::NoPen)
                                                            : QPen(lineTone(palette())));
    const double radius = height() / 2.0;
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), radius, radius);
}

} // namespace latchkey::ui
