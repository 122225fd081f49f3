// SPDX-License-Identifier: Apache-2.0
// The page's one loud thing: a Card, shown.
#pragma once

#include "ui/activation/Card.h"

#include <QFrame>

class QLabel;
class QPushButton;

namespace latchkey::ui {

class CardView : public QFrame
{
    Q_OBJECT
public:
    explicit CardView(QWidget *parent = nullptr);

    void show(const Card &card);
    const Card &card() const { return m_card; }
    QPushButton *button() const { return m_button; }

Q_SIGNALS:
    void verbChosen(latchkey::ui::CardVerb verb);

protected:
    void changeEvent(QEvent *event) override;

private:
    void drawMark();

    Card m_card;
    QLabel *m_mark;
    QLabel *m_headline;
    QLabel *m_explanation;
    QPushButton *m_button;
};

} // namespace latchkey::ui
