// SPDX-License-Identifier: Apache-2.0
// Boxes to tick that can be seen in the dark.
#pragma once

#include <QProxyStyle>

namespace latchkey::ui {

// Fusion frames boxes in the window's colour, darkened: on a dark palette nothing is left of that.
// Draws as the application's style does, with a frame of 3:1 or better where it is Fusion's.
class BoxStyle : public QProxyStyle
{
public:
    using QProxyStyle::QProxyStyle;

    void drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                       const QWidget *widget = nullptr) const override;
};

// The one all share, for QWidget::setStyle().
QStyle *boxStyle();

} // namespace latchkey::ui
