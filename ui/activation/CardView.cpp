// SPDX-License-Identifier: Apache-2.0
#include "ui/activation/CardView.h"

#include "base/ForeignText.h"
#include "ui/look/Metrics.h"
#include "ui/look/Words.h"

#include <QEvent>
#include <QGridLayout>
#include <QPushButton>

namespace latchkey::ui {

namespace {

constexpr int markSize = 24;

} // namespace

CardView::CardView(QWidget *parent)
    : QFrame(parent)
    , m_mark(new QLabel(this))
    , m_headline(plainLabel({}, this))
    , m_explanation(plainLabel({}, this))
    , m_button(new QPushButton(this))
{
    setFrameShape(StyledPanel);
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::Base);
    m_headline->setFont(headingFont(font()));
    m_explanation->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_mark->setFixedSize(markSize, markSize);
    m_button->setDefault(true);
    m_button->setAutoDefault(true);
    connect(m_button, &QPushButton::clicked, this, [this] { Q_EMIT verbChosen(m_card.verb); });

    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(spaceLarge, spaceLarge, spaceLarge, spaceLarge);
    grid->setHorizontalSpacing(space);
    grid->setVerticalSpacing(spaceSmall);
    grid->addWidget(m_mark, 0, 0, Qt::AlignTop);
    grid->addWidget(m_headline, 0, 1);
    grid->addWidget(m_explanation, 1, 1);
    grid->addWidget(m_button, 2, 1, Qt::AlignRight);
    grid->setColumnStretch(1, 1);
}

void CardView::show(const Card &card)
{
    m_card = card;
    m_headline->setText(withoutControls(card.headline));
    m_explanation->setText(withoutControls(card.explanation));
    m_button->setText(card.button);
    m_button->setVisible(card.verb != CardVerb::None);
    setAccessibleName(m_headline->text());
    setAccessibleDescription(m_explanation->text());
    drawMark();
}

void CardView::changeEvent(QEvent *event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::PaletteChange) {
        drawMark();
    }
}

void CardView::drawMark()
{
    m_mark->setPixmap(
        icon(m_card.mark, palette()).pixmap(QSize(markSize, markSize), devicePixelRatioF()));
}

} // namespace latchkey::ui
