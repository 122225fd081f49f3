// SPDX-License-Identifier: Apache-2.0
#include "ui/look/LookDrawing.h"

#include "ui/look/Metrics.h"
#include "ui/look/TabRow.h"
#include "ui/look/Tones.h"

#include <QApplication>
#include <QPainter>
#include <QPainterPath>
#include <QStyleOption>

namespace latchkey::ui::drawing {

namespace {

constexpr double ringWidth = 2;
constexpr double viewRadius = 3; // what a view holds has square corners
constexpr double tickRadius = 4;
constexpr int barHeight = 4;
constexpr int scrollInset = 3;
constexpr int tabGap =
    16; // of the 24 that a tab is wider than its text; bold letters take the rest

// Restores the painter; edges are smooth.
class Brush
{
public:
    explicit Brush(QPainter &painter)
        : m_painter(painter)
    {
        painter.save();
        painter.setRenderHint(QPainter::Antialiasing);
    }
    ~Brush() { m_painter.restore(); }
    Q_DISABLE_COPY_MOVE(Brush)

private:
    QPainter &m_painter;
};

bool has(const QStyleOption &option, QStyle::StateFlag flag)
{
    return option.state.testFlag(flag);
}

bool isEnabled(const QStyleOption &option)
{
    return has(option, QStyle::State_Enabled);
}

// The focus came by a key, so where it is has to be seen.
bool showsRing(const QStyleOption &option)
{
    return has(option, QStyle::State_HasFocus) && has(option, QStyle::State_KeyboardFocusChange);
}

// A line of `width` wholly inside the rectangle.
void roundedBox(QPainter &painter, const QRect &rect, double radius, const QColor &fill,
                const QColor &line, double width = 1)
{
    const Brush brush(painter);
    painter.setBrush(fill.isValid() ? QBrush(fill) : QBrush(Qt::NoBrush));
    painter.setPen(line.isValid() ? QPen(line, width) : QPen(Qt::NoPen));
    const double inset = line.isValid() ? width / 2 : 0;
    painter.drawRoundedRect(QRectF(rect).adjusted(inset, inset, -inset, -inset), radius, radius);
}

QColor primaryFill(const QStyleOption &option)
{
    const QColor accent = accentTone(option.palette);
    if (!isEnabled(option)) {
        return hoverTone(option.palette);
    }
    const bool isTouched =
        has(option, QStyle::State_MouseOver) || has(option, QStyle::State_Sunken);
    return isTouched ? mixed(accent, Qt::black, has(option, QStyle::State_Sunken) ? 0.2 : 0.1)
                     : accent;
}

QColor framedFill(const QStyleOption &option)
{
    const bool isPressed = has(option, QStyle::State_Sunken) || has(option, QStyle::State_On);
    const QColor hover = hoverTone(option.palette);
    return isPressed ? mixed(hover, option.palette.text().color(), 0.08)
           : has(option, QStyle::State_MouseOver) && isEnabled(option) ? hover
                                                                       : cardTone(option.palette);
}

QFont strong(QFont font)
{
    font.setWeight(QFont::DemiBold);
    return font;
}

// Of a link that is touched; thicker where the focus is. Around the words there is no room.
void underline(QPainter &painter, const QStyleOption &option)
{
    const bool isTouched = has(option, QStyle::State_MouseOver) && isEnabled(option);
    if (isTouched || showsRing(option)) {
        const int below = option.rect.center().y() + option.fontMetrics.height() / 2;
        const QRect line(option.rect.left(), below, option.rect.width(),
                         showsRing(option) ? int(ringWidth) : 1);
        painter.fillRect(line, accentInk(option.palette));
    }
}

// Tabs begin where everything on the page begins; what parts them comes after.
QRect tabText(const QStyleOptionTab &option)
{
    const auto *row = qobject_cast<const TabRow *>(option.styleObject);
    const int gap = row != nullptr && row->isTight() ? spaceTiny : tabGap;
    return QStyle::visualRect(option.direction, option.rect, option.rect.adjusted(0, 0, -gap, 0));
}

} // namespace

void button(QPainter &painter, const QStyleOption &option, ButtonKind kind)
{
    if (kind == ButtonKind::Link) {
        underline(painter, option);
        return;
    }
    const bool isPrimary = kind == ButtonKind::Primary;
    if (isPrimary) {
        roundedBox(painter, option.rect, controlRadius, primaryFill(option),
                   isEnabled(option) ? QColor() : lineTone(option.palette));
    } else {
        roundedBox(painter, option.rect, controlRadius, framedFill(option),
                   lineTone(option.palette));
    }
    if (showsRing(option)) {
        focusRing(painter, option);
        if (isPrimary) { // apart from what it rings
            roundedBox(painter, option.rect.adjusted(2, 2, -2, -2), controlRadius - 2, {},
                       cardTone(option.palette), 1.5);
        }
    }
}

QColor buttonInk(const QStyleOptionButton &option, ButtonKind kind)
{
    if (!isEnabled(option)) {
        return option.palette.color(QPalette::Disabled, QPalette::ButtonText);
    }
    return kind == ButtonKind::Primary ? onAccent(option.palette)
           : kind == ButtonKind::Link  ? accentInk(option.palette)
                                       : option.palette.color(QPalette::ButtonText);
}

void toolButton(QPainter &painter, const QStyleOption &option)
{
    const bool isTouched =
        isEnabled(option) && (has(option, QStyle::State_MouseOver) ||
                              has(option, QStyle::State_Sunken) || has(option, QStyle::State_On));
    if (!has(option, QStyle::State_AutoRaise)) {
        roundedBox(painter, option.rect, controlRadius, framedFill(option),
                   lineTone(option.palette));
    } else if (isTouched) {
        roundedBox(painter, option.rect, controlRadius, framedFill(option), {});
    }
}

void field(QPainter &painter, const QStyleOption &option)
{
    const auto *frame = qstyleoption_cast<const QStyleOptionFrame *>(&option);
    if (frame != nullptr && frame->lineWidth == 0) {
        return; // whatever it is part of has drawn it
    }
    const bool isFixed = has(option, QStyle::State_ReadOnly) || !isEnabled(option);
    const bool isEdited = has(option, QStyle::State_HasFocus) && isEnabled(option);
    roundedBox(painter, option.rect, controlRadius,
               isFixed ? quietFieldTone(option.palette) : fieldTone(option.palette),
               isEdited ? accentInk(option.palette) : lineTone(option.palette),
               isEdited ? ringWidth : 1);
}

void comboBox(QPainter &painter, const QStyleOption &option)
{
    roundedBox(painter, option.rect, controlRadius, framedFill(option), lineTone(option.palette));
    if (showsRing(option)) {
        focusRing(painter, option);
    }
    QStyleOption place = option;
    place.rect = QStyle::visualRect(
        option.direction, option.rect,
        QRect(option.rect.right() - spaceHuge, option.rect.top(), smallIcon, option.rect.height()));
    arrow(painter, place, QStyle::PE_IndicatorArrowDown);
}

void spinArrow(QPainter &painter, const QStyleOption &option, QStyle::PrimitiveElement direction,
               const QRect &place)
{
    QStyleOption there = option;
    there.rect = place;
    arrow(painter, there, direction);
}

void tickBox(QPainter &painter, const QStyleOption &option)
{
    const bool isOn = has(option, QStyle::State_On);
    const bool isPartly = has(option, QStyle::State_NoChange);
    const bool isFilled = (isOn || isPartly) && isEnabled(option);
    const QPalette &palette = option.palette;
    roundedBox(painter, option.rect, tickRadius,
               isFilled ? accentTone(palette) : fieldTone(palette),
               isFilled            ? accentTone(palette)
               : isEnabled(option) ? strongLineTone(palette)
                                   : lineTone(palette));
    const Brush brush(painter);
    painter.setPen(
        QPen(isFilled ? onAccent(palette) : palette.color(QPalette::Disabled, QPalette::Text), 2,
             Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    const QRectF box(option.rect);
    painter.translate(box.center());
    painter.scale(box.width() / 16, box.height() / 16);
    if (isPartly) {
        painter.drawLine(QPointF(-3.5, 0), QPointF(3.5, 0));
    } else if (isOn) {
        painter.drawPolyline(QPolygonF({{-3.8, 0.2}, {-1.2, 2.8}, {3.8, -2.8}}));
    }
}

void radioButton(QPainter &painter, const QStyleOption &option)
{
    const bool isOn = has(option, QStyle::State_On);
    const QPalette &palette = option.palette;
    const Brush brush(painter);
    const QRectF circle = QRectF(option.rect).adjusted(0.5, 0.5, -0.5, -0.5);
    const QColor line = !isEnabled(option) ? lineTone(palette)
                        : isOn             ? accentTone(palette)
                                           : strongLineTone(palette);
    painter.setPen(line);
    painter.setBrush(isOn && isEnabled(option) ? accentTone(palette) : fieldTone(palette));
    painter.drawEllipse(circle);
    if (isOn) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(isEnabled(option) ? onAccent(palette)
                                           : palette.color(QPalette::Disabled, QPalette::Text));
        painter.drawEllipse(circle.center(), 3, 3);
    }
}

void arrow(QPainter &painter, const QStyleOption &option, QStyle::PrimitiveElement direction)
{
    const Brush brush(painter);
    const QPalette::ColorGroup group = isEnabled(option) ? QPalette::Active : QPalette::Disabled;
    painter.setPen(QPen(option.palette.color(group, QPalette::ButtonText), 1.5, Qt::SolidLine,
                        Qt::RoundCap, Qt::RoundJoin));
    painter.translate(QRectF(option.rect).center());
    painter.rotate(direction == QStyle::PE_IndicatorArrowUp      ? 180
                   : direction == QStyle::PE_IndicatorArrowLeft  ? 90
                   : direction == QStyle::PE_IndicatorArrowRight ? -90
                                                                 : 0);
    painter.drawPolyline(QPolygonF({{-3.5, -1.7}, {0, 1.8}, {3.5, -1.7}}));
}

void branch(QPainter &painter, const QStyleOption &option)
{
    if (has(option, QStyle::State_Children)) {
        const bool isClosed = !has(option, QStyle::State_Open);
        const bool isLeftwards = option.direction == Qt::RightToLeft;
        arrow(painter, option,
              !isClosed     ? QStyle::PE_IndicatorArrowDown
              : isLeftwards ? QStyle::PE_IndicatorArrowLeft
                            : QStyle::PE_IndicatorArrowRight);
    }
}

void frame(QPainter &painter, const QStyleOption &option)
{
    const auto *frame = qstyleoption_cast<const QStyleOptionFrame *>(&option);
    if (frame == nullptr || frame->lineWidth > 0) {
        const bool isUsed = showsRing(option);
        roundedBox(painter, option.rect, viewRadius, {},
                   isUsed ? accentInk(option.palette) : lineTone(option.palette));
    }
}

void focusRing(QPainter &painter, const QStyleOption &option)
{
    roundedBox(painter, option.rect, controlRadius, {}, accentInk(option.palette), ringWidth);
}

void row(QPainter &painter, const QStyleOption &option)
{
    const auto &item = static_cast<const QStyleOptionViewItem &>(option);
    if (has(option, QStyle::State_Selected)) {
        painter.fillRect(option.rect, selectionTone(option.palette));
    } else if (item.backgroundBrush.style() != Qt::NoBrush) {
        painter.fillRect(option.rect, item.backgroundBrush);
    }
}

void tab(QPainter &painter, const QStyleOptionTab &option)
{
    if (showsRing(option)) {
        QStyleOption ring = option;
        ring.rect.adjust(0, spaceTiny, 0, -spaceTiny);
        focusRing(painter, ring);
    }
    if (has(option, QStyle::State_Selected)) {
        QRect line = tabText(option);
        line.setTop(line.bottom() - 1);
        painter.fillRect(line, accentInk(option.palette));
    }
}

void tabLabel(QPainter &painter, const QStyleOptionTab &option)
{
    const bool isChosen = has(option, QStyle::State_Selected);
    painter.save();
    painter.setFont(isChosen ? strong(painter.font()) : painter.font());
    painter.setPen(isChosen ? option.palette.color(QPalette::Active, QPalette::Text)
                            : quietInk(option.palette));
    painter.drawText(tabText(option),
                     int(Qt::AlignLeading | Qt::AlignVCenter | Qt::TextShowMnemonic), option.text);
    painter.restore();
}

int widerWhenChosen(const QStyleOptionTab &option)
{
    const QFontMetrics chosen(strong(QApplication::font("QTabBar")));
    return std::max(0, chosen.horizontalAdvance(option.text) -
                           option.fontMetrics.horizontalAdvance(option.text));
}

void bottomLine(QPainter &painter, const QStyleOption &option)
{
    painter.fillRect(QRect(option.rect.left(), option.rect.bottom(), option.rect.width(), 1),
                     lineTone(option.palette));
}

void splitter(QPainter &painter, const QStyleOption &option)
{
    const QRect &all = option.rect;
    const bool isUpright = has(option, QStyle::State_Horizontal);
    if (isUpright && all.width() == 1) { // others are gaps
        painter.fillRect(all, lineTone(option.palette));
    }
}

void groove(QPainter &painter, const QStyleOption &option)
{
    QRect bar = option.rect;
    bar.setTop(bar.center().y() - barHeight / 2 + 1);
    bar.setHeight(barHeight);
    roundedBox(painter, bar, barHeight / 2.0, lineTone(option.palette), {});
}

void progress(QPainter &painter, const QStyleOptionProgressBar &option)
{
    const qint64 whole = qint64(option.maximum) - option.minimum;
    QRect bar = option.rect;
    bar.setTop(bar.center().y() - barHeight / 2 + 1);
    bar.setHeight(barHeight);
    QColor ink = accentInk(option.palette);
    if (whole > 0) {
        const qint64 done = qint64(option.progress) - option.minimum;
        bar.setWidth(int(bar.width() * std::clamp<qint64>(done, 0, whole) / whole));
        bar = QStyle::visualRect(option.direction, option.rect, bar);
    }
    if (bar.width() > 0) {
        roundedBox(painter, bar, barHeight / 2.0, ink, {});
    }
}

QRect scrollBarPart(const QStyleOptionSlider &option, QStyle::SubControl part)
{
    const bool isUpright = option.orientation == Qt::Vertical;
    const int length = isUpright ? option.rect.height() : option.rect.width();
    const qint64 range = qint64(option.maximum) - option.minimum;
    int handle = length;
    if (range > 0) {
        const auto share = int(length * qint64(option.pageStep) / (range + option.pageStep));
        handle = std::clamp(share, std::min(length, 2 * spaceLarge), length);
    }
    const int start = QStyle::sliderPositionFromValue(
        option.minimum, option.maximum, option.sliderPosition, length - handle, option.upsideDown);
    const auto along = [&](int from, int size) {
        const QRect place = isUpright ? QRect(0, from, option.rect.width(), size)
                                      : QRect(from, 0, size, option.rect.height());
        return QStyle::visualRect(option.direction, option.rect,
                                  place.translated(option.rect.topLeft()));
    };
    switch (part) {
    case QStyle::SC_ScrollBarSlider:
        return along(start, handle);
    case QStyle::SC_ScrollBarGroove:
        return along(0, length);
    case QStyle::SC_ScrollBarSubPage:
        return along(0, start);
    case QStyle::SC_ScrollBarAddPage:
        return along(start + handle, length - start - handle);
    default:
        return {};
    }
}

void scrollBar(QPainter &painter, const QStyleOptionSlider &option)
{
    if (option.maximum <= option.minimum) {
        return;
    }
    const QRect handle = scrollBarPart(option, QStyle::SC_ScrollBarSlider)
                             .adjusted(scrollInset, scrollInset, -scrollInset, -scrollInset);
    const bool isTouched =
        has(option, QStyle::State_MouseOver) || has(option, QStyle::State_Sunken);
    const QColor quiet = mixed(lineTone(option.palette), quietInk(option.palette), 0.4);
    roundedBox(painter, handle, std::min(handle.width(), handle.height()) / 2.0,
               isTouched ? strongLineTone(option.palette) : quiet, {});
}

} // namespace latchkey::ui::drawing
