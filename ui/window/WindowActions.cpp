// SPDX-License-Identifier: Apache-2.0
#include "ui/window/WindowActions.h"

#include "ui/look/Icons.h"

#include <QKeySequence>
#include <QMenu>
#include <QWidget>

namespace latchkey::ui {

WindowActions::WindowActions(QWidget *window)
    : QObject(window)
    , newIntegration(add(window, tr("New integration"), QStringLiteral("add"), QKeySequence::New))
    , practise(add(window, tr("Practise"), QStringLiteral("practise"), {}))
    , search(add(window, tr("Search"), QStringLiteral("search"), QKeySequence::Find))
    , edit(add(window, tr("Edit …"), QStringLiteral("edit"), {Qt::CTRL | Qt::Key_E}))
    , remove(add(window, tr("Remove …"), QStringLiteral("remove"), {}))
    , activate(add(window, tr("Activate or Reauthorize"), {}, {}))
    , testCall(add(window, tr("Make a test call"), {}, {Qt::Key_F5}))
    , openAdmin(add(window, tr("Open Admin"), {}, {Qt::CTRL | Qt::Key_O}))
    , createLogin(add(window, tr("Create a login …"), {}, {}))
    , logins(add(window, tr("Logins …"), QStringLiteral("person"), {}))
    , settings(add(window, tr("Settings …"), QStringLiteral("settings"), QKeySequence::Preferences))
    , about(add(window, tr("About Latchkey"), {}, {}))
    , quit(add(window, tr("Quit"), {}, {Qt::CTRL | Qt::Key_Q}))
    , overview(add(window, tr("Overview"), {}, {Qt::CTRL | Qt::Key_1}))
    , resources(add(window, tr("Resources"), {}, {Qt::CTRL | Qt::Key_2}))
    , activity(add(window, tr("Activity"), {}, {Qt::CTRL | Qt::Key_3}))
{
    settings->setMenuRole(QAction::PreferencesRole);
    about->setMenuRole(QAction::AboutRole);
    quit->setMenuRole(QAction::QuitRole);
    practise->setToolTip(tr("Practise with the built-in store: nothing leaves this computer"));
}

QAction *WindowActions::add(QWidget *window, const QString &text, const QString &icon,
                            const QKeySequence &key)
{
    auto *action = new QAction(text, window);
    if (!icon.isEmpty()) {
        action->setIcon(tintedIcon(icon));
    }
    action->setShortcut(key);
    window->addAction(action); // shortcuts work without a menu bar
    return action;
}

QMenu *WindowActions::menu(QWidget *window) const
{
    auto *menu = new QMenu(window);
    menu->addActions({newIntegration, practise});
    menu->addSeparator();
    menu->addActions({openAdmin, activate, testCall, edit, remove});
    menu->addSeparator();
    menu->addActions({overview, resources, activity});
    menu->addSeparator();
    menu->addActions({createLogin, logins, settings, about, quit});
    return menu;
}

} // namespace latchkey::ui
