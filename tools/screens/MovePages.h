// SPDX-License-Identifier: Apache-2.0
// The pages of the dialog that leads to another computer.
#pragma once

#include <functional>

class QWidget;

namespace latchkey::ui {
class MainWindow;
} // namespace latchkey::ui

namespace latchkey::screens {

class Stage;

class MovePages
{
public:
    static void openMoveOut(ui::MainWindow &window);
    static void openMoveDefinitions(ui::MainWindow &window);
    // With a file of the stage's own integrations, opened; `shown` is given the dialog then.
    static void openMoveIn(Stage &stage, ui::MainWindow &window,
                           const std::function<void(QWidget *)> &shown);
};

} // namespace latchkey::screens
