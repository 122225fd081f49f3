// SPDX-License-Identifier: Apache-2.0
// What LookStyle draws, piece by piece.
#pragma once

#include "ui/look/Buttons.h"

#include <QStyle>

class QPainter;
class QStyleOption;
class QStyleOptionButton;
class QStyleOptionProgressBar;
class QStyleOptionSlider;
class QStyleOptionTab;

namespace latchkey::ui::drawing {

void button(QPainter &painter, const QStyleOption &option, ButtonKind kind);
QColor buttonInk(const QStyleOptionButton &option, ButtonKind kind);
void toolButton(QPainter &painter, const QStyleOption &option);

void field(QPainter &painter, const QStyleOption &option);
void comboBox(QPainter &painter, const QStyleOption &option);
void spinArrow(QPainter &painter, const QStyleOption &option, QStyle::PrimitiveElement arrow,
               const QRect &place);

void tickBox(QPainter &painter, const QStyleOption &option);
void radioButton(QPainter &painter, const QStyleOption &option);
void arrow(QPainter &painter, const QStyleOption &option, QStyle::PrimitiveElement direction);
void branch(QPainter &painter, const QStyleOption &option);

void frame(QPainter &painter, const QStyleOption &option);
void focusRing(QPainter &painter, const QStyleOption &option);
void row(QPainter &painter, const QStyleOption &option);
void tab(QPainter &painter, const QStyleOptionTab &option);
void tabLabel(QPainter &painter, const QStyleOptionTab &option);
// How much room a name needs more in the strong letters of the chosen tab.
int widerWhenChosen(const QStyleOptionTab &option);
void bottomLine(QPainter &painter, const QStyleOption &option);
void splitter(QPainter &painter, const QStyleOption &option);

void groove(QPainter &painter, const QStyleOption &option);
void progress(QPainter &painter, const QStyleOptionProgressBar &option);

void scrollBar(QPainter &painter, const QStyleOptionSlider &option);
QRect scrollBarPart(const QStyleOptionSlider &option, QStyle::SubControl part);

} // namespace latchkey::ui::drawing
