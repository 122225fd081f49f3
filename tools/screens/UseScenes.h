// SPDX-License-Identifier: Apache-2.0
// Programs that call a store, what they called, and a watch that found something, for pictures.
#pragma once

#include <functional>

class QWidget;

namespace latchkey::ui {
class MainWindow;
} // namespace latchkey::ui

namespace latchkey::screens {

class Stage;

class UseScenes
{
public:
    // Programs of the linked integration, and calls: some rights were never used, one is missing.
    static void addPrograms(Stage &stage);
    // Two weeks of answers, of which two failed.
    static void addAnswers(Stage &stage);

    // Each opens a dialog of the linked integration, and gives it once it shows something.
    using Ready = std::function<void(QWidget *dialog)>;
    static void openUse(Stage &stage, ui::MainWindow &window, const Ready &ready);
    static void openProgram(Stage &stage, ui::MainWindow &window, const Ready &ready);
    // What the first program called.
    static void openCalls(Stage &stage, ui::MainWindow &window, const Ready &ready);
    static void openRoutes(Stage &stage, ui::MainWindow &window, const Ready &ready);
};

} // namespace latchkey::screens
