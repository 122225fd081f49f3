// SPDX-License-Identifier: Apache-2.0
// The few sizes everything is laid out with, in device-independent pixels, and the sizes of type.
#pragma once

#include <QFont>

namespace latchkey::ui {

inline constexpr int spaceTiny = 4;
inline constexpr int spaceSmall = 8;
inline constexpr int space = 12;
inline constexpr int spaceLarge = 16;
inline constexpr int cardEdge = 20; // above and below what a card holds
inline constexpr int spaceHuge = 24;
inline constexpr int pageEdge = 32;

inline constexpr int smallIcon = 16;
inline constexpr int largeMark = 20;
inline constexpr int controlHeight = 32; // of a button or field, in the system's usual font
inline constexpr int controlRadius = 6;
inline constexpr int cardRadius = 8;
inline constexpr int buttonPadding = 16;
inline constexpr int fieldPadding = 10;
inline constexpr int columnWidth = 760; // wider lines are not read
inline constexpr int sideWidth = 264;

// 1.54 times the size: the name of a page.
QFont titleFont(const QFont &body);

// 1.15 times the size: the name of a card or dialog.
QFont headingFont(const QFont &body);

// 0.92 times the size, for what is said quietly.
QFont quietFont(const QFont &body);

// 0.85 times the size, for what stands beneath something else.
QFont smallFont(const QFont &body);

// Letters of one width, for addresses.
QFont addressFont(const QFont &body);

} // namespace latchkey::ui
