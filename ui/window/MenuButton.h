// SPDX-License-Identifier: Apache-2.0
// ☰, with the window's menus: what can be done with an integration, with the program, and help.
#pragma once

#include <QToolButton>

class QMenu;

namespace latchkey::ui {

class WindowActions;

// F10 opens it while it is on the screen, Alt with a menu's letter opens that menu.
class MenuButton : public QToolButton
{
    Q_OBJECT
public:
    // `actions` must outlive it; menus open over `window`.
    MenuButton(const WindowActions &actions, QWidget *window, QWidget *parent);

private:
    void addMenu(const QString &title, const QList<QAction *> &actions);
};

} // namespace latchkey::ui
