// SPDX-License-Identifier: Apache-2.0
#include "ui/look/Metrics.h"

namespace latchkey::ui {

namespace {

QFont scaled(QFont font, double factor)
{
    if (font.pointSizeF() > 0) {
        font.setPointSizeF(font.pointSizeF() * factor);
    } else {
        font.setPixelSize(int(font.pixelSize() * factor));
    }
    return font;
}

} // namespace

QFont headingFont(const QFont &body)
{
    QFont font = scaled(body, 1.3);
    font.setWeight(QFont::DemiBold);
    return font;
}

QFont smallFont(const QFont &body)
{
    return scaled(body, 0.9);
}

} // namespace latchkey::ui
