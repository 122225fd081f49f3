// SPDX-License-Identifier: Apache-2.0
// The things a person can do, each once: shared by tool bar, menu and shortcut.
#pragma once

#include <QAction>
#include <QObject>

class QMenu;
class QWidget;

namespace latchkey::ui {

class WindowActions : public QObject
{
    Q_OBJECT
public:
    explicit WindowActions(QWidget *window);

    QAction *newIntegration;
    QAction *practise;
    QAction *search;
    QAction *edit;
    QAction *remove;
    QAction *activate;
    QAction *testCall;
    QAction *openAdmin;
    QAction *createLogin;
    QAction *logins;
    QAction *settings;
    QAction *about;
    QAction *quit;
    QAction *overview; // the pages
    QAction *resources;
    QAction *activity;

    // Everything, for the window's menu button.
    QMenu *menu(QWidget *window) const;

private:
    QAction *add(QWidget *window, const QString &text, const QString &icon,
                 const QKeySequence &key);
};

} // namespace latchkey::ui
