// SPDX-License-Identifier: Apache-2.0
// The signature doctor's dialog, with an answer.
#pragma once

#include <functional>

class QWidget;

namespace latchkey::ui {
class MainWindow;
} // namespace latchkey::ui

namespace latchkey::screens {

class DoctorPages
{
public:
    // With a request whose query was not signed; `shown` is given the dialog once that is said.
    static void openAnswer(ui::MainWindow &window, const std::function<void(QWidget *)> &shown);
};

} // namespace latchkey::screens
