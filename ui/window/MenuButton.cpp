// SPDX-License-Identifier: Apache-2.0
#include "ui/window/MenuButton.h"

#include "ui/look/Icons.h"
#include "ui/look/Metrics.h"
#include "ui/window/WindowActions.h"

#include <QMenu>
#include <QShortcut>

namespace latchkey::ui {

MenuButton::MenuButton(const WindowActions &actions, QWidget *window, QWidget *parent)
    : QToolButton(parent)
{
    setIcon(tintedIcon(QStringLiteral("menu")));
    setIconSize({smallIcon, smallIcon});
    setToolTip(tr("Menu"));
    setAccessibleName(tr("Menu"));
    setFocusPolicy(Qt::TabFocus);
    setPopupMode(InstantPopup);
    setMenu(new QMenu(window));
    setShortcut(Qt::Key_F10);
    menu()->addActions({actions.newIntegration, actions.practise});
    menu()->addSeparator();
    addMenu(tr("&Integration"), actions.ofIntegration());
    addMenu(tr("&Program"), actions.ofProgram());
    addMenu(tr("&Help"), actions.ofHelp());
}

// A separator for each nullptr.
void MenuButton::addMenu(const QString &title, const QList<QAction *> &actions)
{
    QMenu *sub = menu()->addMenu(title);
    for (QAction *action : actions) {
        if (action == nullptr) {
            sub->addSeparator();
        } else {
            sub->addAction(action);
        }
    }
    auto *shortcut = new QShortcut(QKeySequence::mnemonic(title), this);
    connect(shortcut, &QShortcut::activated, sub, [this, sub] {
        sub->popup(mapToGlobal(QPoint(0, height())));
        sub->setActiveAction(sub->actions().constFirst());
    });
}

} // namespace latchkey::ui
