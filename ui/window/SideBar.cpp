// SPDX-License-Identifier: Apache-2.0
#include "ui/window/SideBar.h"

#include "ui/integrations/IntegrationModel.h"
#include "ui/integrations/IntegrationView.h"
#include "ui/integrations/ListChoiceButton.h"
#include "ui/look/EmptyState.h"
#include "ui/look/Icons.h"
#include "ui/look/Metrics.h"
#include "ui/look/Tones.h"
#include "ui/window/MenuButton.h"
#include "ui/window/SideFoot.h"
#include "ui/window/WindowActions.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPainter>
#include <QPushButton>
#include <QShortcut>
#include <QStackedWidget>
#include <QToolButton>
#include <QVBoxLayout>

namespace latchkey::ui {

namespace {

constexpr int overseen = 4; // so many integrations need no filter

}

SideBar::SideBar(const session::Session &session, IntegrationModel &model, WindowActions &actions,
                 QWidget *parent)
    : QWidget(parent)
    , m_model(model)
    , m_search(new QLineEdit(this))
    , m_choice(new ListChoiceButton(this))
    , m_list(new IntegrationView(model, this))
    , m_noHits(new EmptyState(this))
    , m_middle(new QStackedWidget(this))
    , m_foot(new SideFoot(session, this))
{
    m_middle->addWidget(m_list);
    m_middle->addWidget(m_noHits);
    connect(m_search, &QLineEdit::textChanged, this, &SideBar::searchFor);
    connect(m_choice, &ListChoiceButton::chosen, this, &SideBar::choose);
    connect(m_noHits, &EmptyState::actionWanted, this, [this] {
        showEverything();
        m_search->setFocus();
    });
    // a click there is a choice
    connect(m_list, &QAbstractItemView::pressed, this, [this] { m_before.clear(); });
    connect(&model, &QAbstractItemModel::modelReset, this, &SideBar::offerChoice);
    connect(&model, &QAbstractItemModel::dataChanged, this, &SideBar::showHits);
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
    offerChoice();
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
    auto *row = new QHBoxLayout;
    row->setSpacing(spaceSmall);
    row->addWidget(m_search, 1);
    row->addWidget(create);
    auto *menu = new MenuButton(actions, parentWidget(), head);
    row->addWidget(menu);
    auto *rows = new QVBoxLayout(head);
    rows->setContentsMargins(space, space, space, spaceSmall);
    rows->setSpacing(spaceTiny);
    rows->addLayout(row);
    rows->addWidget(m_choice, 0, Qt::AlignLeft);
    setTabOrder(m_search, create);
    setTabOrder(create, menu);
    setTabOrder(menu, m_choice);
    setTabOrder(m_choice, m_list);
    return head;
}

// A key that means this in the list, and elsewhere something else or nothing.
void SideBar::addKey(Qt::Key key, QAction *action)
{
    auto *shortcut = new QShortcut(key, m_list);
    shortcut->setContext(Qt::WidgetShortcut);
    connect(shortcut, &QShortcut::activated, action, &QAction::trigger);
}

// What is found is shown at once; who leaves the search is back where it began.
void SideBar::searchFor(const QString &text)
{
    if (m_before.isEmpty()) {
        m_before = m_list->selectedId();
    }
    m_list->filter(text);
    showHits();
    if (text.isEmpty()) {
        m_list->select(std::exchange(m_before, QString()));
    } else if (m_list->model()->rowCount() > 0) {
        m_list->selectFirstIfNone();
    }
}

void SideBar::choose(const ListChoice &choice)
{
    m_list->choose(choice);
    offerChoice();
}

// A filter that is in force is always to be seen.
void SideBar::offerChoice()
{
    int count = 0;
    for (int group = 0; group < m_model.rowCount(); ++group) {
        count += m_model.rowCount(m_model.index(group, 0));
    }
    m_choice->setVisible(count > overseen || m_choice->choice() != ListChoice());
    showHits();
}

void SideBar::showHits()
{
    const bool hasHits = m_list->model()->rowCount() > 0;
    if (!m_search->text().isEmpty()) {
        m_noHits->show(tr("No hits"),
                       tr("No integration or store is called “%1”.").arg(m_search->text()),
                       tr("Clear the search"));
    } else {
        m_noHits->show(tr("Nothing to show"), tr("No integration is in that state."),
                       tr("Show all"));
    }
    m_middle->setCurrentWidget(hasHits ? static_cast<QWidget *>(m_list) : m_noHits);
}

void SideBar::showEverything()
{
    m_choice->setChoice({ListChoice::Shown::All, m_choice->choice().order});
    m_search->clear();
}

// From the search to what it found, or to the button that helps.
void SideBar::goOn()
{
    if (m_middle->currentWidget() != m_list) {
        m_noHits->button()->setFocus(Qt::TabFocusReason);
        return;
    }
    m_before.clear();
    m_list->selectFirstIfNone();
    m_list->setFocus(Qt::TabFocusReason);
}

// The keys that do the same everywhere: into the list, and out of the search. Enter is a shortcut
// of the window, which has to be told that it is meant for us.
bool SideBar::eventFilter(QObject *watched, QEvent *event)
{
    const bool isAnnounced = event->type() == QEvent::ShortcutOverride;
    if (event->type() == QEvent::KeyPress || isAnnounced) {
        const auto key = static_cast<QKeyEvent *>(event)->key();
        const bool isEnter = key == Qt::Key_Return || key == Qt::Key_Enter;
        if (isAnnounced && isEnter) {
            event->accept();
            return true;
        }
        if (!isAnnounced && (isEnter || key == Qt::Key_Down)) {
            goOn();
            return true;
        }
        if (!isAnnounced && key == Qt::Key_Escape && !m_search->text().isEmpty()) {
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
