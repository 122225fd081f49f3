// SPDX-License-Identifier: Apache-2.0
#include "ui/window/WindowActions.h"

#include "ui/look/Icons.h"

#include <QKeySequence>
#include <QWidget>

namespace latchkey::ui {

WindowActions::WindowActions(QWidget *window)
    : QObject(window)
    , newIntegration(add(window, tr("&New integration"), QStringLiteral("add"), QKeySequence::New))
    , practise(add(window, tr("Pra&ctise"), QStringLiteral("practise"), {}))
    , search(add(window, tr("&Search"), QStringLiteral("search"), QKeySequence::Find))
    , edit(add(window, tr("&Edit …"), QStringLiteral("edit"), {Qt::CTRL | Qt::Key_E}))
    , remove(add(window, tr("&Remove …"), QStringLiteral("remove"), {}))
    , activate(add(window, tr("&Activate or Reauthorize"), {}, {}))
    , testCall(add(window, tr("Make a &test call"), {}, {Qt::Key_F5}))
    , openAdmin(add(window, tr("&Open Admin"), {}, {Qt::CTRL | Qt::Key_O}))
    , reach(add(window, tr("&How the store reaches this computer …"), {}, {Qt::CTRL | Qt::Key_R}))
    , handOver(add(window, tr("Ha&nd over the tokens …"), {}, {}))
    , programs(add(window, tr("&Programs …"), {}, {}))
    , createLogin(add(window, tr("&Create a login …"), {}, {}))
    , logins(add(window, tr("&Logins …"), QStringLiteral("person"), {}))
    , certificates(add(window, tr("Certifica&tes …"), {}, {}))
    , settings(
          add(window, tr("S&ettings …"), QStringLiteral("settings"), {Qt::CTRL | Qt::Key_Comma}))
    , move(add(window, tr("&Move to another computer …"), {}, {}))
    , about(add(window, tr("&About Latchkey"), {}, {}))
    , quit(add(window, tr("&Quit"), {}, {Qt::CTRL | Qt::Key_Q}))
    , overview(add(window, tr("O&verview"), {}, {Qt::CTRL | Qt::Key_1}))
    , resources(add(window, tr("Reso&urces"), {}, {Qt::CTRL | Qt::Key_2}))
    , store(add(window, tr("&Store"), {}, {Qt::CTRL | Qt::Key_3}))
    , activity(add(window, tr("A&ctivity"), {}, {Qt::CTRL | Qt::Key_4}))
    , check(add(window, tr("Chec&k"), {}, {Qt::CTRL | Qt::Key_5}))
    , log(add(window, tr("&Log"), {}, {Qt::CTRL | Qt::Key_6}))
    , requests(add(window, tr("AP&I console"), {}, {Qt::CTRL | Qt::Key_7}))
    , gettingStarted(add(window, tr("&Getting started"), {}, QKeySequence::HelpContents))
    , shortcuts(add(window, tr("&Keyboard shortcuts"), {}, {Qt::CTRL | Qt::Key_Slash}))
    , whenItFails(add(window, tr("&What to do when it fails"), {}, {}))
    , saveForSupport(add(window, tr("Save a &file for support …"), {}, {}))
    , openForSupport(add(window, tr("&Open a file for support …"), {}, {}))
    , selfTest(add(window, tr("&Self-test …"), {}, {}))
    , rights(add(window, tr("Why Admin does not o&pen …"), {}, {}))
    , doctor(add(window, tr("Signature &doctor …"), {}, {}))
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

QList<QAction *> WindowActions::ofIntegration() const
{
    return {openAdmin, activate, testCall,  reach, programs, handOver, edit, remove,
            nullptr,   overview, resources, store, activity, check,    log,  requests};
}

QList<QAction *> WindowActions::ofProgram() const
{
    return {search, createLogin, logins, certificates, settings, move, nullptr, quit};
}

QList<QAction *> WindowActions::ofHelp() const
{
    return {gettingStarted, shortcuts,      whenItFails,    selfTest, rights, doctor,
            nullptr,        saveForSupport, openForSupport, nullptr,  about};
}

QList<QAction *> WindowActions::withKeys() const
{
    QList<QAction *> found;
    const QList<QAction *> all =
        QList<QAction *>{newIntegration} + ofIntegration() + ofProgram() + ofHelp();
    for (QAction *action : all) {
        if (action != nullptr && !action->shortcut().isEmpty()) {
            found.append(action);
        }
    }
    return found;
}

} // namespace latchkey::ui
