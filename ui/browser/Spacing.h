// The distances between things, in device-independent pixels.
#pragma once

namespace latchkey::ui::spacing {

inline constexpr int tiny = 4;
inline constexpr int small = 8;
inline constexpr int medium = 12;
inline constexpr int large = 16;
inline constexpr int huge = 24;

} // namespace latchkey::ui::spacing
