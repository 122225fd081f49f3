// SPDX-License-Identifier: Apache-2.0
#include "ui/window/SideBar.h"

#include "ui/integrations/IntegrationModel.h"
#include "ui/integrations/IntegrationView.h"
#include "ui/look/EmptyState.h"
#include "ui/look/Icons.h"
#include "ui/look/Metrics.h"
#include "ui/look/Tones.h"
#include "ui/window/SideFoot.h"
#include "ui/window/WindowActions.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QMenu>
#include <QPainter>
#include <QShortcut>
#include <QStackedWidget>
#include <QToolButton>
#include <QVBoxLayout>

namespace latchkey::ui {

QToolButton *newMenuButton(const WindowActions &actions, QWidget *window, QWidget *parent)
{
    auto *menu = new QToolButton(parent);
    menu->setIcon(tintedIcon(QStringLiteral("menu")));
    menu->setIconSize({smallIcon, smallIcon});
    menu->setToolTip(SideBar::tr("Menu"));
    menu->setAccessibleName(SideBar::tr("Menu"));
    menu->setFocusPolicy(Qt::TabFocus);
    menu->setPopupMode(QToolButton::InstantPopup);
    menu->setMenu(actions.menu(window));
    menu->setShortcut(Qt::Key_F10);
    return menu;
}

SideBar::SideBar(const session::Session &session, IntegrationModel &model, WindowActions &actions,
                 QWidget *parent)
    : QWidget(parent)
    , m_search(new QLineEdit(this))
    , m_list(new IntegrationView(model, this))
    , m_noHits(new EmptyState(this))
    , m_middle(new QStackedWidget(this))
    , m_foot(new SideFoot(session, this))
{
    m_middle->addWidget(m_list);
    m_middle->addWidget(m_noHits);
    connect(m_search, &QLineEdit::textChanged, this, &SideBar::filter);
    connect(m_noHits, &EmptyState::actionWanted, m_search, [this] {
        m_search->clear();
        m_search->setFocus();
    });
    m_list->setContextMenuPolicy(Qt::ActionsContextMenu);
    m_list->addActions(
        {actions.openAdmin, actions.activate, actions.testCall, actions.edit, actions.remove});
    addKey(Qt::Key_F2, actions.edit);
    addKey(Qt::Key_Delete, actions.remove);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(0);
    column->addWidget(makeHead(actions));
    column->addWidget(m_middle, 1);
    column->addWidget(m_foot);
}

QWidget *SideBar::makeHead(WindowActions &actions)
{
    auto *head = new QWidget(this);
    m_search->setParent(head);
    m_search->setPlaceholderText(tr("Search"));
    m_search->setAccessibleName(tr("Search the integrations"));
    m_search->setClearButtonEnabled(true);
    m_search->addAction(tintedIcon(QStringLiteral("search")), QLineEdit::LeadingPosition)
        ->setText(tr("Search"));
    m_search->installEventFilter(this);
    auto *create = new QToolButton(head);
    create->setDefaultAction(actions.newIntegration);
    create->setToolButtonStyle(Qt::ToolButtonIconOnly);
    create->setIconSize({smallIcon, smallIcon});
    create->setFocusPolicy(Qt::TabFocus);
    connect(actions.newIntegration, &QAction::changed, create, [create] {
        create->setVisible(create->defaultAction()->isVisible()); // not while practising
    });
    auto *row = new QHBoxLayout(head);
    row->setContentsMargins(space, space, space, spaceSmall);
    row->setSpacing(spaceSmall);
    row->addWidget(m_search, 1);
    row->addWidget(create);
    QToolButton *menu = newMenuButton(actions, parentWidget(), head);
    row->addWidget(menu);
    setTabOrder(m_search, create);
    setTabOrder(create, menu);
    setTabOrder(menu, m_list);
    return head;
}

// A key that means this in the list, and elsewhere something else or nothing.
void SideBar::addKey(Qt::Key key, QAction *action)
{
    auto *shortcut = new QShortcut(key, m_list);
    shortcut->setContext(Qt::WidgetShortcut);
    connect(shortcut, &QShortcut::activated, action, &QAction::trigger);
}

void SideBar::filter(const QString &text)
{
    m_list->filter(text);
    const bool hasHits = m_list->model()->rowCount() > 0;
    m_noHits->show(tr("No hits"), tr("No integration or store is called “%1”.").arg(text),
                   tr("Clear the search"));
    m_middle->setCurrentWidget(hasHits ? static_cast<QWidget *>(m_list) : m_noHits);
}

// The keys that do the same everywhere: into the list, and out of the search.
bool SideBar::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::KeyPress) {
        const auto key = static_cast<QKeyEvent *>(event)->key();
        const bool isOnward = key == Qt::Key_Down || key == Qt::Key_Return || key == Qt::Key_Enter;
        if (isOnward && m_middle->currentWidget() == m_list) {
            m_list->selectFirstIfNone();
            m_list->setFocus(Qt::TabFocusReason);
            return true;
        }
        if (key == Qt::Key_Escape && !m_search->text().isEmpty()) {
            m_search->clear();
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

void SideBar::paintEvent(QPaintEvent *)
{
    QPainter(this).fillRect(rect(), sideTone(palette()));
}

} // namespace latchkey::ui
