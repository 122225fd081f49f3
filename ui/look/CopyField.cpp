// SPDX-License-Identifier: Apache-2.0
#include "ui/look/CopyField.h"

#include "ui/look/Icons.h"
#include "ui/look/Metrics.h"

#include <QApplication>
#include <QClipboard>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QToolButton>
#include <QToolTip>

namespace latchkey::ui {

CopyField::CopyField(const QString &name, QWidget *parent)
    : QWidget(parent)
    , m_edit(new QLineEdit(this))
{
    m_edit->setReadOnly(true);
    m_edit->setAccessibleName(name);
    auto *button = new QToolButton(this);
    button->setIcon(tintedIcon(QStringLiteral("copy")));
    button->setToolTip(tr("Copy"));
    button->setAccessibleName(tr("Copy %1").arg(name));
    button->setAutoRaise(true);
    button->setFocusPolicy(Qt::TabFocus);
    connect(button, &QToolButton::clicked, this, &CopyField::copy);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins({});
    row->setSpacing(spaceTiny);
    row->addWidget(m_edit, 1);
    row->addWidget(button);
    setFocusProxy(m_edit);
}

void CopyField::setText(const QString &text)
{
    if (m_edit->text() != text) {
        m_edit->setText(text);
        m_edit->setCursorPosition(0);
    }
}

QString CopyField::text() const
{
    return m_edit->text();
}

void CopyField::copy()
{
    QApplication::clipboard()->setText(m_edit->text());
    QToolTip::showText(mapToGlobal(QPoint(width(), 0)), tr("Copied"), this);
}

} // namespace latchkey::ui
