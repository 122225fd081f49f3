// SPDX-License-Identifier: Apache-2.0
#include "ui/look/Metrics.h"

#include <QFontDatabase>
#include <QStringList>

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

QFont strong(QFont font)
{
    font.setWeight(QFont::DemiBold);
    return font;
}

} // namespace

QFont titleFont(const QFont &body)
{
    return strong(scaled(body, 1.54));
}

QFont headingFont(const QFont &body)
{
    return strong(scaled(body, 1.15));
}

QFont quietFont(const QFont &body)
{
    return scaled(body, 0.92);
}

QFont smallFont(const QFont &body)
{
    return scaled(body, 0.85);
}

QFont addressFont(const QFont &body)
{
    QFont font = quietFont(body);
    font.setFamilies(QFontDatabase::systemFont(QFontDatabase::FixedFont).families());
    font.setStyleHint(QFont::Monospace);
    return font;
}

} // namespace latchkey::ui
