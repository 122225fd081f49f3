// SPDX-License-Identifier: Apache-2.0
#include "ui/integrations/SpokenList.h"

#include "ui/integrations/IntegrationView.h"

#include <QHeaderView>
#include <QPointer>
#include <QTreeView>

#include <algorithm>
#include <utility>

namespace latchkey::ui {

namespace {

constexpr int firstRow = 1; // after the header

// Everything that is shown, from top to bottom: groups are never folded.
QModelIndexList rowsOf(const QTreeView &view)
{
    QModelIndexList rows;
    const QAbstractItemModel *model = view.model();
    for (int group = 0; group < model->rowCount(); ++group) {
        const QModelIndex heading = model->index(group, 0);
        rows.append(heading);
        for (int row = 0; row < model->rowCount(heading); ++row) {
            rows.append(model->index(row, 0, heading));
        }
    }
    return rows;
}

class SpokenRow : public QAccessibleInterface, public QAccessibleActionInterface
{
public:
    SpokenRow(QTreeView *view, const QModelIndex &index)
        : m_view(view)
        , m_index(index)
    {}

    bool isValid() const override { return !m_view.isNull() && m_index.isValid(); }
    QObject *object() const override { return nullptr; }
    QWindow *window() const override { return parent()->window(); }
    QAccessibleInterface *parent() const override
    {
        return QAccessible::queryAccessibleInterface(m_view);
    }
    int childCount() const override { return 0; }
    QAccessibleInterface *child(int) const override { return nullptr; }
    QAccessibleInterface *childAt(int, int) const override { return nullptr; }
    int indexOfChild(const QAccessibleInterface *) const override { return -1; }

    QString text(QAccessible::Text kind) const override
    {
        if (kind != QAccessible::Name) {
            return {};
        }
        const QString said = m_index.data(Qt::AccessibleTextRole).toString();
        return said.isEmpty() ? m_index.data().toString() : said;
    }
    void setText(QAccessible::Text, const QString &) override {}

    QRect rect() const override
    {
        const QRect place = m_view->visualRect(m_index);
        return {m_view->viewport()->mapToGlobal(place.topLeft()), place.size()};
    }

    QAccessible::Role role() const override
    {
        return isHeading() ? QAccessible::Heading : QAccessible::TreeItem;
    }

    QAccessible::State state() const override
    {
        QAccessible::State state;
        const QRect place = m_view->visualRect(m_index);
        state.invisible = !m_view->isVisible();
        state.offscreen = !place.intersects(m_view->viewport()->rect());
        state.selectable = state.focusable = !isHeading();
        state.selected = m_view->selectionModel()->isSelected(m_index);
        state.focused = m_view->hasFocus() && m_view->currentIndex() == m_index;
        return state;
    }

    void *interface_cast(QAccessible::InterfaceType type) override
    {
        const bool isAction = type == QAccessible::ActionInterface && !isHeading();
        return isAction ? static_cast<QAccessibleActionInterface *>(this) : nullptr;
    }
    QStringList actionNames() const override { return {pressAction()}; }
    void doAction(const QString &action) override
    {
        if (action == pressAction()) {
            m_view->setCurrentIndex(m_index);
        }
    }
    QStringList keyBindingsForAction(const QString &) const override { return {}; }

private:
    bool isHeading() const { return !m_index.parent().isValid(); }

    QPointer<QTreeView> m_view;
    QPersistentModelIndex m_index;
};

QAccessibleInterface *spokenIfOurs(const QString &, QObject *object)
{
    auto *view = qobject_cast<IntegrationView *>(object);
    return view == nullptr ? nullptr : new SpokenList(view);
}

} // namespace

void SpokenList::install()
{
    QAccessible::installFactory(spokenIfOurs);
}

SpokenList::SpokenList(QTreeView *view)
    : QAccessibleWidget(view, QAccessible::Tree)
    , m_view(view)
{
    const QAbstractItemModel *model = view->model();
    const auto forget = [this] {
        forgetRows();
    };
    QObject::connect(model, &QAbstractItemModel::modelReset, &m_listening, forget);
    QObject::connect(model, &QAbstractItemModel::layoutChanged, &m_listening, forget);
    QObject::connect(model, &QAbstractItemModel::rowsInserted, &m_listening, forget);
    QObject::connect(model, &QAbstractItemModel::rowsRemoved, &m_listening, forget);
    QObject::connect(model, &QAbstractItemModel::dataChanged, &m_listening,
                     [this](const QModelIndex &row) { tellRenamed(row); });
}

SpokenList::~SpokenList()
{
    forgetRows();
}

void SpokenList::forgetRows()
{
    const QHash<int, QAccessible::Id> rows = std::exchange(m_rows, {});
    for (const QAccessible::Id id : rows) {
        QAccessible::deleteAccessibleInterface(id);
    }
}

// A row is one integration, and what is said of it is its name and how it stands.
void SpokenList::tellRenamed(const QModelIndex &row)
{
    const qsizetype place = rowsOf(*m_view).indexOf(row);
    if (place >= 0) {
        QAccessibleEvent event(m_view, QAccessible::NameChanged);
        event.setChild(firstRow + int(place));
        QAccessible::updateAccessibility(&event);
    }
}

int SpokenList::childCount() const
{
    return firstRow + int(rowsOf(*m_view).size());
}

QAccessibleInterface *SpokenList::child(int index) const
{
    if (index == 0) {
        return QAccessible::queryAccessibleInterface(m_view->header());
    }
    const QModelIndex row = rowsOf(*m_view).value(index - firstRow);
    if (!row.isValid()) {
        return nullptr;
    }
    auto known = m_rows.constFind(index);
    if (known == m_rows.constEnd()) {
        const auto id = QAccessible::registerAccessibleInterface(new SpokenRow(m_view, row));
        known = m_rows.insert(index, id);
    }
    return QAccessible::accessibleInterface(*known);
}

int SpokenList::indexOfChild(const QAccessibleInterface *child) const
{
    if (child == this->child(0)) {
        return 0;
    }
    const auto known = std::find_if(m_rows.cbegin(), m_rows.cend(), [&](QAccessible::Id id) {
        return QAccessible::accessibleInterface(id) == child;
    });
    return known == m_rows.cend() ? -1 : known.key();
}

QAccessibleInterface *SpokenList::spoken(const QModelIndex &row) const
{
    const qsizetype place = rowsOf(*m_view).indexOf(row);
    return row.isValid() && place >= 0 ? child(firstRow + int(place)) : nullptr;
}

QAccessibleInterface *SpokenList::childAt(int x, int y) const
{
    return spoken(m_view->indexAt(m_view->viewport()->mapFromGlobal(QPoint(x, y))));
}

QAccessibleInterface *SpokenList::focusChild() const
{
    return m_view->hasFocus() ? spoken(m_view->currentIndex()) : nullptr;
}

} // namespace latchkey::ui
