// SPDX-License-Identifier: Apache-2.0
#include "ui/look/ChoiceTile.h"

#include "ui/look/Metrics.h"
#include "ui/look/Tones.h"

#include <QPainter>
#include <QStyleOptionButton>

#include <algorithm>

namespace latchkey::ui {

namespace {

constexpr int roomForSentence = 200;
constexpr int wrapped = int(Qt::AlignLeft) | int(Qt::AlignTop) | int(Qt::TextWordWrap);

int innerWidth(int width)
{
    return std::max(width - 2 * space, 1);
}

int heightOf(const QFont &font, int width, const QString &text)
{
    return QFontMetrics(font).boundingRect(QRect(0, 0, width, 10'000), wrapped, text).height();
}

} // namespace

ChoiceTile::ChoiceTile(const QString &title, const QString &sentence, QWidget *parent)
    : QRadioButton(title, parent)
    , m_sentence(sentence)
{
    setAccessibleDescription(sentence);
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

QFont ChoiceTile::titleFace() const
{
    QFont face = font();
    face.setWeight(QFont::DemiBold);
    return face;
}

int ChoiceTile::titleHeight(int width) const
{
    return heightOf(titleFace(), innerWidth(width), text());
}

int ChoiceTile::sentenceHeight(int width) const
{
    return width < roomForSentence
               ? 0
               : spaceTiny + heightOf(quietFont(font()), innerWidth(width), m_sentence);
}

int ChoiceTile::heightForWidth(int width) const
{
    return std::max(controlHeight, titleHeight(width) + sentenceHeight(width) + 2 * space);
}

// As wide as the longest word of its name.
QSize ChoiceTile::sizeHint() const
{
    const QFontMetrics metrics(titleFace());
    int widest = 0;
    for (const QString &word : text().split(QLatin1Char(' '))) {
        widest = std::max(widest, metrics.horizontalAdvance(word));
    }
    const int width = widest + 2 * space + 2;
    return {width, heightForWidth(width)};
}

QSize ChoiceTile::minimumSizeHint() const
{
    return {sizeHint().width(), controlHeight};
}

bool ChoiceTile::hitButton(const QPoint &at) const
{
    return rect().contains(at);
}

void ChoiceTile::paintEvent(QPaintEvent *)
{
    QStyleOptionButton option;
    initStyleOption(&option);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const bool isPointedAt = option.state.testFlag(QStyle::State_MouseOver);
    const QRectF frame = QRectF(rect()).adjusted(1, 1, -1, -1);
    painter.setBrush(isChecked()   ? selectionTone(palette())
                     : isPointedAt ? hoverTone(palette())
                                   : cardTone(palette()));
    painter.setPen(
        QPen(isChecked() ? accentInk(palette()) : strongLineTone(palette()), isChecked() ? 2 : 1));
    painter.drawRoundedRect(frame, cardRadius, cardRadius);
    const bool isUsed = option.state.testFlag(QStyle::State_HasFocus) &&
                        option.state.testFlag(QStyle::State_KeyboardFocusChange);
    if (isUsed) {
        style()->drawPrimitive(QStyle::PE_FrameFocusRect, &option, &painter, this);
    }
    const QRect room = rect().adjusted(space, space, -space, -space);
    painter.setFont(titleFace());
    painter.setPen(palette().color(QPalette::WindowText));
    const int below = room.top() + titleHeight(width()) + spaceTiny;
    painter.drawText(room, wrapped, text());
    if (sentenceHeight(width()) > 0) {
        painter.setFont(quietFont(font()));
        painter.setPen(quietInk(palette()));
        painter.drawText(QRect(room.left(), below, room.width(), room.bottom() - below + space),
                         wrapped, m_sentence);
    }
}

} // namespace latchkey::ui
