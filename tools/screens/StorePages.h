// SPDX-License-Identifier: Apache-2.0
// The page Store of the window in the states that it has once a store was asked.
#pragma once

#include "screens/Stage.h"
#include "screens/ToldStore.h"
#include "ui/window/MainWindow.h"

#include <QObject>

#include <functional>

namespace latchkey::screens {

class StorePages : public QObject
{
    Q_OBJECT
public:
    // Both must outlive it.
    StorePages(Stage &stage, ui::MainWindow &window);

    // The way by hand, with what is checked.
    void showByHand();
    void showModule();
    // Each calls `then` once the page shows it.
    void whenPlanned(const std::function<void()> &then);
    void whenListed(const std::function<void()> &then);
    void whenListFailed(const std::function<void()> &then);

private:
    void agree();
    void list(const std::function<void()> &then);

    Stage &m_stage;
    ui::MainWindow &m_window;
    ToldStore m_store;
    QString m_id;
};

} // namespace latchkey::screens
