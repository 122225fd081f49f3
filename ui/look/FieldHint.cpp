// SPDX-License-Identifier: Apache-2.0
#include "ui/look/FieldHint.h"

#include "base/ForeignText.h"
#include "ui/look/MarkLabel.h"
#include "ui/look/Words.h"

#include <QHBoxLayout>

namespace latchkey::ui {

FieldHint::FieldHint(QWidget *field, QWidget *parent)
    : QWidget(parent)
    , m_field(field)
    , m_sign(new MarkLabel(this))
    , m_text(plainLabel({}, this))
{
    m_text->setFont(quietFont(font()));
    m_text->setMinimumHeight(m_text->fontMetrics().lineSpacing());
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins({});
    row->setSpacing(spaceTiny);
    row->addWidget(m_sign, 0, Qt::AlignTop);
    row->addWidget(m_text, 1);
    setMinimumHeight(smallIcon);
    clear();
}

void FieldHint::show(Mark mark, const QString &text)
{
    m_sign->show(mark);
    m_sign->setVisible(!text.isEmpty() && mark != Mark::NotYet);
    m_text->setText(withoutControls(text));
    if (m_field->accessibleDescription() != m_text->text()) {
        m_field->setAccessibleDescription(m_text->text()); // and a screen reader says it
    }
}

QString FieldHint::text() const
{
    return m_text->text();
}

} // namespace latchkey::ui
