// SPDX-License-Identifier: Apache-2.0
#include "ui/look/Buttons.h"

#include <QPushButton>
#include <QVariant>

namespace latchkey::ui {

namespace {

const char *const kindProperty = "latchkeyKind";

QPushButton *newButton(const QString &text, QWidget *parent, ButtonKind kind)
{
    auto *button = new QPushButton(text, parent);
    setKind(button, kind);
    return button;
}

} // namespace

void setKind(QPushButton *button, ButtonKind kind)
{
    button->setProperty(kindProperty, int(kind));
    button->setAutoDefault(kind == ButtonKind::Primary);
    button->setDefault(kind == ButtonKind::Primary);
    QFont font;
    if (kind == ButtonKind::Primary) {
        font.setWeight(QFont::DemiBold); // the rest is the system's
    }
    button->setFont(font);
    if (kind == ButtonKind::Link) {
        button->setCursor(Qt::PointingHandCursor);
    } else {
        button->unsetCursor();
    }
    button->updateGeometry();
    button->update();
}

ButtonKind kindOf(const QWidget *button)
{
    return button == nullptr ? ButtonKind::Framed
                             : static_cast<ButtonKind>(button->property(kindProperty).toInt());
}

QPushButton *primaryButton(const QString &text, QWidget *parent)
{
    return newButton(text, parent, ButtonKind::Primary);
}

QPushButton *framedButton(const QString &text, QWidget *parent)
{
    return newButton(text, parent, ButtonKind::Framed);
}

QPushButton *linkButton(const QString &text, QWidget *parent)
{
    return newButton(text, parent, ButtonKind::Link);
}

} // namespace latchkey::ui
