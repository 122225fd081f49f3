// SPDX-License-Identifier: Apache-2.0
#include "ui/look/Tones.h"

#include <cmath>

namespace latchkey::ui {

namespace {

constexpr double textContrast = 4.5;
constexpr double nearlyBlackOnWhite = 18;

double linear(double c)
{
    return c <= 0.03928 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4);
}

double luminance(const QColor &colour)
{
    return 0.2126 * linear(colour.redF()) + 0.7152 * linear(colour.greenF()) +
           0.0722 * linear(colour.blueF());
}

QColor windowOf(const QPalette &palette)
{
    return palette.color(QPalette::Active, QPalette::Window);
}

QColor textOf(const QPalette &palette)
{
    return palette.color(QPalette::Active, QPalette::WindowText);
}

} // namespace

bool isDark(const QPalette &palette)
{
    return windowOf(palette).lightness() < 128;
}

bool isHighContrast(const QPalette &palette)
{
    return contrast(textOf(palette), windowOf(palette)) >= nearlyBlackOnWhite;
}

double contrast(const QColor &ink, const QColor &paper)
{
    const double a = luminance(ink);
    const double b = luminance(paper);
    return (std::max(a, b) + 0.05) / (std::min(a, b) + 0.05);
}

QColor mixed(const QColor &colour, const QColor &other, double share)
{
    const auto mix = [&](double a, double b) {
        return float(a + (b - a) * share);
    };
    return QColor::fromRgbF(mix(colour.redF(), other.redF()), mix(colour.greenF(), other.greenF()),
                            mix(colour.blueF(), other.blueF()));
}

QColor legible(const QColor &ink, const QColor &paper, double ratio)
{
    const QColor end = luminance(paper) > 0.18 ? Qt::black : Qt::white;
    QColor seen = ink;
    for (int step = 1; step <= 20 && contrast(seen, paper) < ratio; ++step) {
        seen = mixed(ink, end, step / 20.0);
    }
    return seen;
}

QColor lineTone(const QPalette &palette)
{
    const double share = isHighContrast(palette) ? 0.75 : isDark(palette) ? 0.17 : 0.13;
    return mixed(windowOf(palette), textOf(palette), share);
}

QColor strongLineTone(const QPalette &palette)
{
    return legible(mixed(windowOf(palette), textOf(palette), 0.45), cardTone(palette), 3);
}

QColor cardTone(const QPalette &palette)
{
    return isDark(palette) ? mixed(windowOf(palette), textOf(palette), 0.045)
                           : palette.color(QPalette::Active, QPalette::Base);
}

QColor sideTone(const QPalette &palette)
{
    return isDark(palette) ? mixed(windowOf(palette), Qt::black, 0.16)
                           : mixed(windowOf(palette), Qt::white, 0.4);
}

QColor fieldTone(const QPalette &palette)
{
    return palette.color(QPalette::Active, QPalette::Base);
}

QColor quietFieldTone(const QPalette &palette)
{
    return isDark(palette) ? fieldTone(palette) : windowOf(palette);
}

QColor selectionTone(const QPalette &palette)
{
    return isDark(palette) ? mixed(sideTone(palette), accentInk(palette), 0.24)
                           : mixed(sideTone(palette), accentTone(palette), 0.11);
}

QColor hoverTone(const QPalette &palette)
{
    return mixed(cardTone(palette), textOf(palette), 0.06);
}

// The amber of a warning is too brown to be thinned.
QColor tint(Mark mark, const QPalette &palette)
{
    const bool isAmber = mark == Mark::NeedsYou && !isDark(palette);
    return isAmber ? mixed(cardTone(palette), QColor(0xff, 0xb0, 0x30), 0.18)
                   : mixed(cardTone(palette), colour(mark, palette), isDark(palette) ? 0.14 : 0.11);
}

QColor ink(Mark mark, const QPalette &palette)
{
    return legible(colour(mark, palette), tint(mark, palette), textContrast);
}

QColor accentTone(const QPalette &palette)
{
    return palette.color(QPalette::Active, QPalette::Highlight);
}

QColor onAccent(const QPalette &palette)
{
    return legible(palette.color(QPalette::Active, QPalette::HighlightedText), accentTone(palette),
                   textContrast);
}

QColor accentInk(const QPalette &palette)
{
    const QColor link = palette.color(QPalette::Active, QPalette::Link);
    return legible(legible(link, cardTone(palette), textContrast), windowOf(palette), textContrast);
}

QColor quietInk(const QPalette &palette)
{
    return palette.color(QPalette::Active, QPalette::PlaceholderText);
}

} // namespace latchkey::ui
