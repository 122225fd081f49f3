// SPDX-License-Identifier: Apache-2.0
// The few sizes everything is laid out with, in device-independent pixels.
#pragma once

#include <QFont>

namespace latchkey::ui {

inline constexpr int spaceTiny = 4;
inline constexpr int spaceSmall = 8;
inline constexpr int space = 12;
inline constexpr int spaceLarge = 16;
inline constexpr int spaceHuge = 24;

inline constexpr int smallIcon = 16;

// 1.3 times the size, for the one heading of a page or card.
QFont headingFont(const QFont &body);

// 0.9 times the size, for what stands beneath something else.
QFont smallFont(const QFont &body);

} // namespace latchkey::ui
