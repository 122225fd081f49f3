// SPDX-License-Identifier: Apache-2.0
#include "ui/look/BoxStyle.h"

#include <QApplication>
#include <QPainter>
#include <QPointer>
#include <QStyleOption>

namespace latchkey::ui {

void BoxStyle::drawPrimitive(PrimitiveElement element, const QStyleOption *option,
                             QPainter *painter, const QWidget *widget) const
{
    QProxyStyle::drawPrimitive(element, option, painter, widget);
    const bool isRound = element == PE_IndicatorRadioButton;
    const bool isBox = isRound || element == PE_IndicatorCheckBox;
    const bool isDark = option->palette.color(QPalette::Window).lightness() < 128;
    if (!isBox || !isDark || baseStyle()->name().compare(QLatin1String("fusion"))) {
        return;
    }
    painter->save();
    painter->setPen(option->palette.color(QPalette::Active, QPalette::PlaceholderText));
    painter->setBrush(Qt::NoBrush);
    const QRectF frame = QRectF(option->rect).adjusted(0.5, 0.5, -0.5, -0.5);
    if (isRound) {
        painter->setRenderHint(QPainter::Antialiasing);
        painter->drawEllipse(frame);
    } else {
        painter->drawRect(frame);
    }
    painter->restore();
}

QStyle *boxStyle()
{
    static QPointer<BoxStyle> style;
    if (!style) {
        style = new BoxStyle;
        style->setParent(qApp);
    }
    return style;
}

} // namespace latchkey::ui
