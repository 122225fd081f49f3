// SPDX-License-Identifier: Apache-2.0
#include "ui/activation/CardView.h"

#include "base/ForeignText.h"
#include "ui/activation/Countdown.h"
#include "ui/look/Buttons.h"
#include "ui/look/FlowLayout.h"
#include "ui/look/MarkLabel.h"
#include "ui/look/Words.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QVBoxLayout>

namespace latchkey::ui {

namespace {

// What only proves what is known anyway is not urged.
ButtonKind kindFor(CardVerb verb)
{
    return verb == CardVerb::TestCall ? ButtonKind::Framed : ButtonKind::Primary;
}

// Addresses and what a store says are as long as somebody else likes.
void setForeign(QLabel *label, const QString &text)
{
    const QString shown = withoutControls(text);
    label->setText(breakable(shown));
    label->setAccessibleName(shown); // with nothing put in between
}

} // namespace

CardView::CardView(QWidget *parent)
    : CardFrame(parent)
    , m_mark(new MarkLabel(this, largeMark))
    , m_headline(plainLabel({}, this))
    , m_explanation(plainLabel({}, this))
    , m_reason(plainLabel({}, this))
    , m_evidence(plainLabel({}, this))
    , m_rows(new QVBoxLayout(this))
    , m_buttons(new FlowLayout(spaceSmall))
    , m_button(primaryButton({}, this))
    , m_countdown(new Countdown(this))
{
    m_headline->setFont(headingFont(font()));
    for (QLabel *each : {m_headline, m_explanation, m_reason, m_evidence}) {
        each->setTextInteractionFlags(Qt::TextSelectableByMouse);
    }
    for (QLabel *each : {m_reason, m_evidence}) {
        each->setForegroundRole(QPalette::PlaceholderText);
    }
    connect(m_button, &QPushButton::clicked, this, [this] { Q_EMIT verbChosen(m_card.verb); });
    auto *title = new QHBoxLayout;
    title->setSpacing(spaceSmall);
    title->addWidget(m_mark, 0, Qt::AlignTop);
    title->addWidget(m_headline, 1);
    m_buttons->addWidget(m_button);
    m_rows->setContentsMargins({});
    m_rows->setSpacing(spaceTiny);
    m_rows->addLayout(title);
    m_rows->addWidget(m_explanation);
    m_rows->addWidget(m_evidence);
    m_rows->addWidget(m_reason);
    m_rows->addSpacing(spaceSmall);
    m_rows->addLayout(m_buttons);
    m_rows->addWidget(m_countdown);
}

void CardView::setBody(QWidget *body)
{
    m_body = body;
    m_rows->insertWidget(m_rows->indexOf(m_reason) + 1, body);
    m_body->setVisible(m_card.isForAdmin);
}

void CardView::show(const Card &card)
{
    const Card before = std::exchange(m_card, card);
    m_mark->show(card.mark);
    m_mark->setVisible(card.mark != Mark::NotYet);
    setForeign(m_headline, card.headline);
    setForeign(m_explanation, card.explanation);
    setForeign(m_reason, card.reason);
    m_reason->setVisible(!card.reason.isEmpty());
    setForeign(m_evidence, card.evidence);
    m_evidence->setVisible(!card.evidence.isEmpty());
    m_button->setText(card.button);
    m_button->setVisible(card.verb != CardVerb::None);
    if (before.verb != card.verb) {
        setKind(m_button, kindFor(card.verb));
    }
    if (m_body != nullptr) {
        m_body->setVisible(card.isForAdmin);
    }
    if (before.others != card.others) {
        showOthers(card.others);
    }
    setFailed(card.mark == Mark::Failed);
    setAccessibleName(m_headline->accessibleName());
    setAccessibleDescription(
        QStringList{m_explanation->accessibleName(), m_evidence->accessibleName()}
            .join(QLatin1Char(' '))
            .trimmed());
}

// A button never becomes another under the pointer, and one that stays keeps the focus.
void CardView::showOthers(const QList<CardButton> &others)
{
    for (auto each = m_others.cbegin(); each != m_others.cend(); ++each) {
        m_buttons->removeWidget(*each);
        const bool stays =
            std::any_of(others.cbegin(), others.cend(),
                        [&](const CardButton &wanted) { return wanted.verb == each.key(); });
        (*each)->setVisible(stays);
    }
    QWidget *before = m_button;
    for (qsizetype i = 0; i < others.size(); ++i) {
        QPushButton *button = other(others[i].verb);
        setKind(button, others[i].isQuiet ? ButtonKind::Link : ButtonKind::Framed);
        button->setText(others[i].text);
        m_buttons->addWidget(button);
        button->show();
        setTabOrder(before, button);
        before = button;
    }
}

QPushButton *CardView::buttonOf(CardVerb verb) const
{
    return m_card.verb == verb ? m_button : m_others.value(verb);
}

QPushButton *CardView::other(CardVerb verb)
{
    QPushButton *&button = m_others[verb];
    if (button == nullptr) {
        button = framedButton({}, this);
        connect(button, &QPushButton::clicked, this, [this, verb] { Q_EMIT verbChosen(verb); });
    }
    return button;
}

} // namespace latchkey::ui
