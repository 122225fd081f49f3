// SPDX-License-Identifier: Apache-2.0
#include "ui/integrations/ListChoiceButton.h"

#include "ui/look/Metrics.h"

#include <QActionGroup>
#include <QMenu>

namespace latchkey::ui {

namespace {

// One action for each value of the enum.
template <typename Enum, typename Chosen>
QActionGroup *addGroup(QMenu *menu, Enum last, const Chosen &onChosen)
{
    auto *group = new QActionGroup(menu);
    for (int value = 0; value <= int(last); ++value) {
        QAction *action = menu->addAction(words(Enum(value)));
        action->setCheckable(true);
        group->addAction(action);
        QObject::connect(action, &QAction::triggered, menu,
                         [onChosen, value] { onChosen(Enum(value)); });
    }
    return group;
}

} // namespace

ListChoiceButton::ListChoiceButton(QWidget *parent)
    : QToolButton(parent)
{
    auto *menu = new QMenu(this);
    m_shown = addGroup(menu, ListChoice::lastShown, [this](ListChoice::Shown shown) {
        setChoice({shown, m_choice.order});
    });
    menu->addSeparator();
    m_orders = addGroup(menu, ListChoice::lastOrder, [this](ListChoice::Order order) {
        setChoice({m_choice.shown, order});
    });
    setMenu(menu);
    setPopupMode(InstantPopup);
    setAutoRaise(true);
    setToolButtonStyle(Qt::ToolButtonTextOnly);
    setFocusPolicy(Qt::TabFocus);
    setFont(smallFont(font()));
    setToolTip(tr("Which integrations are shown, and in what order"));
    tell(m_choice);
}

void ListChoiceButton::setChoice(const ListChoice &choice)
{
    if (std::exchange(m_choice, choice) != choice) {
        tell(choice);
        Q_EMIT chosen(choice);
    }
}

void ListChoiceButton::tell(const ListChoice &choice)
{
    m_shown->actions().at(int(choice.shown))->setChecked(true);
    m_orders->actions().at(int(choice.order))->setChecked(true);
    setText(words(choice));
    setAccessibleName(tr("Shown: %1").arg(words(choice)));
}

} // namespace latchkey::ui
