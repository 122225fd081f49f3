// SPDX-License-Identifier: Apache-2.0
#include "ui/resources/ResourceTreeView.h"

#include "ui/look/Metrics.h"
#include "ui/resources/AddQuestion.h"
#include "ui/resources/DropQuestion.h"
#include "ui/resources/ResourceDelegate.h"
#include "ui/selection/ResourceWords.h"

#include <QApplication>
#include <QClipboard>
#include <QContextMenuEvent>
#include <QHeaderView>
#include <QKeyEvent>
#include <QMenu>
#include <QScopedValueRollback>

namespace latchkey::ui {

using acl::Reach;

namespace {

// So many rows are opened for a search; the rest a person opens who wants to see it.
constexpr int searchRows = 200;
constexpr int firstRows = 100;
// The widths in which a column more has room.
constexpr int idWidth = 470;
constexpr int moduleWidth = 820;

} // namespace

ResourceTreeView::ResourceTreeView(EditedSelection &edited, ResourceModel &model, QWidget *parent)
    : QTreeView(parent)
    , m_edited(edited)
    , m_model(model)
    , m_delegate(new ResourceDelegate(this))
{
    setModel(&model);
    setItemDelegate(m_delegate);
    setUniformRowHeights(true);
    setAllColumnsShowFocus(true);
    setEditTriggers(NoEditTriggers);
    setTextElideMode(Qt::ElideRight);
    setIndentation(smallIcon);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setTabKeyNavigation(false);
    setAccessibleName(tr("Resources"));
    header()->setStretchLastSection(false);
    header()->setSectionsMovable(false);
    connect(&edited, &EditedSelection::aboutToLoad, this, [this] { m_open.clear(); });
    connect(&model, &ResourceModel::toggleWanted, this, &ResourceTreeView::toggle);
    connect(&model, &QAbstractItemModel::modelAboutToBeReset, this, &ResourceTreeView::beforeReset);
    connect(&model, &QAbstractItemModel::modelReset, this, &ResourceTreeView::afterReset);
    connect(this, &QTreeView::expanded, this,
            [this](const QModelIndex &index) { onOpened(index, true); });
    connect(this, &QTreeView::collapsed, this,
            [this](const QModelIndex &index) { onOpened(index, false); });
    afterReset();
}

void ResourceTreeView::beforeReset()
{
    m_before = current() >= 0 ? m_edited.tree().at(current()).id : m_before;
}

void ResourceTreeView::afterReset()
{
    const QScopedValueRollback arranging(m_isArranging, true);
    m_delegate->setWords(wordsOf(m_model.query().text));
    if (m_open.isEmpty()) {
        openAtFirst();
    }
    if (m_model.query().isEmpty()) {
        for (int i = 0; i < int(m_open.size()); ++i) {
            if (m_open.testBit(i)) {
                expand(m_model.indexOf(i));
            }
        }
    } else {
        for (const int resource : m_model.opening(searchRows)) {
            expand(m_model.indexOf(resource));
        }
    }
    const QModelIndex again = m_model.indexOf(m_edited.tree().indexOf(m_before));
    if (again.isValid()) {
        setCurrentIndex(again);
    }
    Q_EMIT currentResourceChanged(current());
}

// The first level, and what is chosen, as far as it is not too much to see.
void ResourceTreeView::openAtFirst()
{
    const acl::AclTree &tree = m_edited.tree();
    m_open = QBitArray(tree.size());
    for (const int resource : m_model.opening(1)) {
        m_open.setBit(resource);
    }
    for (int i = 0, left = firstRows; i < tree.size() && left > 0; ++i) {
        if (m_edited.selection().grant(i) == acl::ResourceSelection::Grant::Implied) {
            m_open.setBit(i);
            left -= int(tree.children(i).size());
        }
    }
}

void ResourceTreeView::onOpened(const QModelIndex &index, bool isOpen)
{
    if (!m_isArranging && m_model.query().isEmpty()) {
        m_open.setBit(ResourceModel::resourceOf(index), isOpen);
    }
}

void ResourceTreeView::openAll()
{
    if (m_model.query().isEmpty()) {
        m_open.fill(true);
    }
    expandAll();
}

void ResourceTreeView::closeAll()
{
    if (m_model.query().isEmpty()) {
        m_open.fill(false);
    }
    collapseAll();
}

void ResourceTreeView::show(int resource)
{
    const QModelIndex index = m_model.indexOf(resource);
    if (index.isValid()) {
        setCurrentIndex(index);
        scrollTo(index);
    }
}

void ResourceTreeView::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    QTreeView::currentChanged(current, previous);
    if (!m_isArranging) {
        Q_EMIT currentResourceChanged(ResourceModel::resourceOf(current));
    }
}

void ResourceTreeView::toggle(int resource)
{
    if (resource < 0 || m_edited.selection().isAll()) {
        return;
    }
    if (checkOf(m_edited.selection(), resource) == Qt::Checked) {
        drop(resource);
    } else if (m_model.query().isEmpty()) {
        m_edited.choose(resource, Reach::WithBelow);
    } else {
        addShown(m_model.matchesFrom(resource));
    }
}

// Only what is shown, and not without a word where that is much.
void ResourceTreeView::addShown(const QStringList &ids)
{
    const auto question = questionBeforeAdding(m_edited.selection(), ids);
    if (!question) {
        m_edited.add(ids);
        return;
    }
    ask(*question, this, [this, ids, tree = m_edited.tree()] {
        if (tree == m_edited.tree()) { // reading may have ended meanwhile
            m_edited.add(ids);
        }
    });
}

void ResourceTreeView::drop(int resource)
{
    const acl::ResourceSelection &selection = m_edited.selection();
    if (selection.isAll()) {
        return;
    }
    const int below = selection.chosenBelow(resource);
    if (below == 0) {
        m_edited.drop(resource, Reach::Only);
        return;
    }
    const bool isChosen = selection.grant(resource) == acl::ResourceSelection::Grant::Chosen;
    askAboutBelow({titleOf(m_edited.tree(), resource), below, isChosen}, this,
                  [this, resource, tree = m_edited.tree()](Reach reach) {
                      if (tree == m_edited.tree()) { // reading may have ended meanwhile
                          m_edited.drop(resource, reach);
                      }
                  });
}

void ResourceTreeView::keyPressEvent(QKeyEvent *event)
{
    const int resource = current();
    if (resource >= 0 && !m_edited.selection().isAll()) {
        switch (event->key()) {
        case Qt::Key_Space:
            event->modifiers().testFlag(Qt::ShiftModifier) ? m_edited.choose(resource, Reach::Only)
                                                           : toggle(resource);
            return;
        case Qt::Key_Delete:
            drop(resource);
            return;
        default:
            break;
        }
    }
    QTreeView::keyPressEvent(event);
}

void ResourceTreeView::contextMenuEvent(QContextMenuEvent *event)
{
    const bool isByKey = event->reason() == QContextMenuEvent::Keyboard;
    const QModelIndex index = isByKey ? currentIndex() : indexAt(event->pos());
    if (index.isValid()) {
        const QPoint place = isByKey ? visualRect(index).bottomLeft() : event->pos();
        menuFor(ResourceModel::resourceOf(index))->popup(viewport()->mapToGlobal(place));
    }
}

QMenu *ResourceTreeView::menuFor(int resource)
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const acl::ResourceSelection &selection = m_edited.selection();
    const bool isChosen = selection.grant(resource) == acl::ResourceSelection::Grant::Chosen;
    const bool isParent = m_edited.tree().at(resource).end > resource + 1;
    const auto add = [&](const QString &text, bool isPossible, auto act) {
        QAction *action = menu->addAction(text);
        action->setEnabled(isPossible && !selection.isAll());
        connect(action, &QAction::triggered, this, act);
        return action;
    };
    QAction *only = add(tr("Choose only this"), !isChosen,
                        [this, resource] { m_edited.choose(resource, Reach::Only); });
    only->setShortcut(Qt::SHIFT | Qt::Key_Space);
    if (isParent) {
        add(tr("Choose with everything below"),
            !isChosen || checkOf(selection, resource) != Qt::Checked,
            [this, resource] { m_edited.choose(resource, Reach::WithBelow); });
    }
    QAction *remove = add(tr("Remove"), isChosen || selection.chosenBelow(resource) > 0,
                          [this, resource] { drop(resource); });
    remove->setShortcut(Qt::Key_Delete);
    menu->addSeparator();
    connect(menu->addAction(tr("Copy the id")), &QAction::triggered, this, [this, resource] {
        QApplication::clipboard()->setText(m_edited.tree().at(resource).id);
    });
    return menu;
}

// The title takes what the others leave; what has no room is in the details.
void ResourceTreeView::resizeEvent(QResizeEvent *event)
{
    const int room = viewport()->width();
    header()->setSectionHidden(ResourceModel::Id, room < idWidth);
    header()->setSectionHidden(ResourceModel::Module, room < moduleWidth);
    header()->setSectionResizeMode(ResourceModel::Title, QHeaderView::Stretch);
    for (const int column : {ResourceModel::Reason, ResourceModel::Id, ResourceModel::Module}) {
        header()->setSectionResizeMode(column, QHeaderView::Interactive);
    }
    if (event->oldSize().width() != event->size().width()) {
        header()->resizeSection(ResourceModel::Reason, room * (room < idWidth ? 46 : 28) / 100);
        header()->resizeSection(ResourceModel::Id, room * 28 / 100);
        header()->resizeSection(ResourceModel::Module, room * 18 / 100);
    }
    QTreeView::resizeEvent(event);
}

} // namespace latchkey::ui
