// SPDX-License-Identifier: Apache-2.0
// The page's one loud thing: a Card, shown.
#pragma once

#include "ui/activation/Card.h"
#include "ui/look/CardFrame.h"

#include <QMap>

class QLabel;
class QPushButton;
class QVBoxLayout;

namespace latchkey::ui {

class Countdown;
class FlowLayout;
class MarkLabel;

class CardView : public CardFrame
{
    Q_OBJECT
public:
    explicit CardView(QWidget *parent = nullptr);

    void show(const Card &card);
    const Card &card() const { return m_card; }
    QPushButton *button() const { return m_button; }
    // The button of that verb; nullptr if the card never had one.
    QPushButton *buttonOf(CardVerb verb) const;
    Countdown *countdown() const { return m_countdown; }
    // What a card for Admin shows between its sentences and its buttons; the view takes it.
    void setBody(QWidget *body);

Q_SIGNALS:
    void verbChosen(latchkey::ui::CardVerb verb);

private:
    void showOthers(const QList<CardButton> &others);
    QPushButton *other(CardVerb verb);

    Card m_card;
    MarkLabel *m_mark;
    QLabel *m_headline;
    QLabel *m_explanation;
    QLabel *m_reason;
    QLabel *m_evidence;
    QWidget *m_body = nullptr;
    QVBoxLayout *m_rows;
    FlowLayout *m_buttons;
    QPushButton *m_button;
    QMap<CardVerb, QPushButton *> m_others;
    Countdown *m_countdown;
};

} // namespace latchkey::ui
