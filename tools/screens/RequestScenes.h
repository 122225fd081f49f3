// SPDX-License-Identifier: Apache-2.0
// What the page *API console* has to show: calls and answers that nobody had to make.
#pragma once

#include "screens/Stage.h"
#include "ui/window/MainWindow.h"

namespace latchkey::ui {
class RequestsPage;
} // namespace latchkey::ui

namespace latchkey::screens {

// The page of the connected integration.
ui::RequestsPage *showRequests(Stage &stage, ui::MainWindow &window);

// Orders were searched, and the store answered.
void tellOrders(ui::RequestsPage &page);
// The store refused for lack of a resource.
void tellRefusal(ui::RequestsPage &page);
// A call that changes data is written.
void writeShipment(ui::RequestsPage &page);
// Some calls were made before.
void keepCalls(Stage &stage);

} // namespace latchkey::screens
