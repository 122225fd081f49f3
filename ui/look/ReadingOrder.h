// SPDX-License-Identifier: Apache-2.0
// In which order a screen reader goes through what a widget holds.
#pragma once

class QWidget;

namespace latchkey::ui {

// Assistive programs are told a widget's children in the order in which they were made, which the
// eye does not see, a splitter's from the last to the first, and tabs behind their pages. This puts
// them in the order of the widget's layout, and behind them what no layout has, which therefore
// stays on top. Widgets that share a layout do not overlap, so that nothing looks different. Of a
// window's own layout and of pages that lie behind each other nothing is changed. LookStyle calls
// it when a widget is first shown, and again whenever what is in its layout changes.
void putInReadingOrder(QWidget *widget);

} // namespace latchkey::ui
