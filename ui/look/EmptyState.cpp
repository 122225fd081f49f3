// SPDX-License-Identifier: Apache-2.0
#include "ui/look/EmptyState.h"

#include "base/ForeignText.h"
#include "ui/look/Buttons.h"
#include "ui/look/Metrics.h"
#include "ui/look/RoomForText.h"
#include "ui/look/Words.h"

#include <QPushButton>
#include <QVBoxLayout>

namespace latchkey::ui {

EmptyState::EmptyState(QWidget *parent)
    : QWidget(parent)
    , m_headline(plainLabel({}, this))
    , m_text(plainLabel({}, this))
    , m_button(framedButton({}, this))
{
    QFont strong;
    strong.setWeight(QFont::DemiBold);
    m_headline->setFont(strong);
    m_text->setForegroundRole(QPalette::PlaceholderText);
    connect(m_button, &QPushButton::clicked, this, &EmptyState::actionWanted);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(spaceLarge, spaceLarge, spaceLarge, spaceLarge);
    column->setSpacing(spaceSmall);
    column->addWidget(m_headline);
    column->addWidget(m_text);
    column->addWidget(m_button, 0, Qt::AlignLeft);
    column->addStretch();
    keepRoomForText(this);
}

void EmptyState::show(const QString &headline, const QString &text, const QString &button)
{
    m_headline->setText(withoutControls(headline));
    m_text->setText(withoutControls(text));
    m_text->setVisible(!text.isEmpty());
    m_button->setText(button);
    m_button->setVisible(!button.isEmpty());
    setAccessibleName(m_headline->text());
    setAccessibleDescription(m_text->text());
}

} // namespace latchkey::ui
