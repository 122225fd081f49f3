// SPDX-License-Identifier: Apache-2.0
#include "ui/resources/ResourceModel.h"

#include "base/ForeignText.h"
#include "ui/look/StateMark.h"
#include "ui/look/Words.h"
#include "ui/selection/ResourceWords.h"

#include <QApplication>
#include <QPalette>

#include <algorithm>
#include <map>

namespace latchkey::ui {

using acl::AclResource;
using Difference = EditedSelection::Difference;
using Grant = acl::ResourceSelection::Grant;
using Shown = ResourceQuery::Shown;

namespace {

// With more groups of siblings than that, one relayout is cheaper than telling each.
constexpr size_t mostGroups = 64;

// Where in ResourceModel's m_begin its children are; the roots are those of -1.
size_t groupOf(int parent)
{
    return size_t(parent) + 1;
}

// "All" is a state of the whole, not a row.
bool isRow(const AclResource &resource, int index)
{
    return resource.id != acl::everythingId || resource.end > index + 1;
}

} // namespace

ResourceModel::ResourceModel(const EditedSelection &edited, QObject *parent)
    : QAbstractItemModel(parent)
    , m_edited(edited)
{
    connect(&edited, &EditedSelection::aboutToLoad, this, [this] { beginResetModel(); });
    connect(&edited, &EditedSelection::loaded, this, [this] {
        readTree();
        endResetModel();
    });
    connect(&edited, &EditedSelection::changed, this, &ResourceModel::onChanged);
    readTree();
}

void ResourceModel::readTree()
{
    m_filter = ResourceFilter(m_edited.tree());
    m_matches = matching();
    m_states = states();
    arrange();
}

void ResourceModel::setQuery(const ResourceQuery &query)
{
    if (query == m_query) {
        return;
    }
    beginResetModel();
    m_query = query;
    m_matches = matching();
    arrange();
    endResetModel();
}

// By resource: whether it is looked for.
std::vector<char> ResourceModel::matching() const
{
    std::vector<char> matches = m_filter.matches(m_query.text);
    for (int i = 0; i < size(); ++i) {
        const AclResource &each = m_edited.tree().at(i);
        const bool isOfModule = m_query.module.isEmpty() || each.module == m_query.module;
        const bool isShown =
            m_query.shown == Shown::All ||
            (m_query.shown == Shown::Chosen && m_edited.selection().grant(i) == Grant::Chosen) ||
            (m_query.shown == Shown::Different && m_edited.difference(i) != Difference::None);
        matches[size_t(i)] = matches[size_t(i)] && isOfModule && isShown && isRow(each, i);
    }
    return matches;
}

// Gives every resource that is shown its row.
void ResourceModel::arrange()
{
    const auto count = size_t(size());
    const QList<AclResource> &resources = m_edited.tree().resources();
    m_row.assign(count, -1);
    m_begin.assign(count + 2, 0);
    for (size_t i = count; i-- > 0;) {
        if (m_matches[i] || m_row[i] == 0) { // 0: something below it is shown
            const int parent = resources[qsizetype(i)].parent;
            m_row[i] = 0;
            ++m_begin[groupOf(parent) + 1];
            if (parent >= 0) {
                m_row[size_t(parent)] = 0;
            }
        }
    }
    for (size_t i = 1; i < m_begin.size(); ++i) {
        m_begin[i] += m_begin[i - 1];
    }
    m_children.resize(size_t(m_begin.back()));
    std::vector<int> next(m_begin.cbegin(), m_begin.cend());
    for (size_t i = 0; i < count; ++i) {
        if (m_row[i] == 0) {
            const auto parent = groupOf(resources[qsizetype(i)].parent);
            m_row[i] = next[parent] - m_begin[parent];
            m_children[size_t(next[parent]++)] = int(i);
        }
    }
}

// What of a row can change with the choice, as one number.
std::vector<char> ResourceModel::states() const
{
    std::vector<char> states(static_cast<size_t>(size()));
    const acl::ResourceSelection &selection = m_edited.selection();
    for (int i = 0; i < size(); ++i) {
        states[size_t(i)] = char(int(selection.grant(i)) | int(checkOf(selection, i)) << 2 |
                                 int(m_edited.difference(i)) << 4 | int(selection.isAll()) << 6);
    }
    return states;
}

// What a person just unchecked stays where it is, also where only chosen ones are shown.
void ResourceModel::onChanged()
{
    std::vector<char> changed = states();
    std::swap(changed, m_states);
    for (size_t i = 0; i < changed.size(); ++i) {
        changed[i] = changed[i] != m_states[i];
    }
    if (m_query.shown != Shown::All) {
        const std::vector<char> matches = matching();
        bool isMore = false;
        for (size_t i = 0; i < matches.size(); ++i) {
            isMore = isMore || (matches[i] && m_row[i] < 0);
        }
        if (isMore) {
            beginResetModel();
            std::transform(matches.cbegin(), matches.cend(), m_matches.cbegin(), m_matches.begin(),
                           std::logical_or<>());
            arrange();
            endResetModel();
            return;
        }
    }
    tellChanged(std::move(changed));
}

void ResourceModel::tellChanged(std::vector<char> changed)
{
    std::map<int, std::pair<int, int>> groups; // parent → first and last row
    for (size_t i = changed.size(); i-- > 0;) {
        const int parent = m_edited.tree().at(int(i)).parent;
        if (!changed[i]) {
            continue;
        }
        if (parent >= 0) {
            changed[size_t(parent)] = 1; // its reason may name another
        }
        if (m_row[i] >= 0) {
            const auto [group, isNew] = groups.try_emplace(parent, m_row[i], m_row[i]);
            group->second.first = std::min(group->second.first, m_row[i]);
            group->second.second = std::max(group->second.second, m_row[i]);
        }
    }
    if (groups.size() > mostGroups) {
        Q_EMIT layoutAboutToBeChanged();
        Q_EMIT layoutChanged();
        return;
    }
    for (const auto &[parent, rows] : groups) {
        const QModelIndex above = parent < 0 ? QModelIndex() : indexOf(parent);
        Q_EMIT dataChanged(index(rows.first, 0, above), index(rows.second, ColumnCount - 1, above));
    }
}

QModelIndex ResourceModel::indexOf(int resource, int column) const
{
    const bool isShown = resource >= 0 && resource < size() && m_row[size_t(resource)] >= 0;
    return isShown ? createIndex(m_row[size_t(resource)], column, quintptr(resource))
                   : QModelIndex();
}

int ResourceModel::resourceOf(const QModelIndex &index)
{
    return index.isValid() ? int(index.internalId()) : -1;
}

int ResourceModel::firstMatch() const
{
    const auto found = std::find(m_matches.cbegin(), m_matches.cend(), 1);
    return found == m_matches.cend() ? -1 : int(found - m_matches.cbegin());
}

QStringList ResourceModel::matchesFrom(int resource) const
{
    QStringList ids;
    for (int each = resource; each < m_edited.tree().at(resource).end; ++each) {
        if (m_matches[size_t(each)] != 0) {
            ids.append(m_edited.tree().at(each).id);
        }
    }
    return ids;
}

int ResourceModel::matchCount() const
{
    return int(std::count(m_matches.cbegin(), m_matches.cend(), 1));
}

QList<int> ResourceModel::opening(int rows) const
{
    QList<int> opened;
    std::vector<char> isOpen(m_row.size(), 0);
    for (size_t i = 0; i < m_row.size() && rows > 0; ++i) {
        const int parent = m_edited.tree().at(int(i)).parent;
        const bool isSeen = m_row[i] >= 0 && (parent < 0 || isOpen[size_t(parent)]);
        if (isSeen && childCount(int(i)) > 0) {
            isOpen[i] = 1;
            opened.append(int(i));
            rows -= childCount(int(i));
        }
    }
    return opened;
}

int ResourceModel::childCount(int resource) const
{
    const size_t group = groupOf(resource);
    return m_begin[group + 1] - m_begin[group];
}

QModelIndex ResourceModel::index(int row, int column, const QModelIndex &parent) const
{
    if (row < 0 || column < 0 || column >= ColumnCount || parent.column() > 0) {
        return {};
    }
    const int above = resourceOf(parent);
    if (row >= childCount(above)) {
        return {};
    }
    return createIndex(row, column,
                       quintptr(m_children[size_t(m_begin[groupOf(above)]) + size_t(row)]));
}

QModelIndex ResourceModel::parent(const QModelIndex &child) const
{
    return child.isValid() ? indexOf(m_edited.tree().at(resourceOf(child)).parent) : QModelIndex();
}

int ResourceModel::rowCount(const QModelIndex &parent) const
{
    return parent.column() > 0 ? 0 : childCount(resourceOf(parent));
}

int ResourceModel::columnCount(const QModelIndex &) const
{
    return ColumnCount;
}

bool ResourceModel::hasChildren(const QModelIndex &parent) const
{
    return rowCount(parent) > 0;
}

QVariant ResourceModel::text(int resource, int column) const
{
    const AclResource &each = m_edited.tree().at(resource);
    switch (column) {
    case Title:
        return titleOf(m_edited.tree(), resource);
    case Reason:
        return reasonOf(m_edited, resource);
    case Id:
        return withoutControls(each.id);
    case Module:
        return withoutControls(each.module);
    default:
        return {};
    }
}

QVariant ResourceModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) {
        return {};
    }
    const int resource = resourceOf(index);
    const bool isTitle = index.column() == Title;
    switch (role) {
    case Qt::DisplayRole:
        return text(resource, index.column());
    case Qt::CheckStateRole:
        return isTitle ? QVariant(checkOf(m_edited.selection(), resource)) : QVariant();
    case Qt::ToolTipRole:
        return isTitle ? plainToolTip(m_edited.tree().at(resource).id)
                       : plainToolTip(text(resource, index.column()).toString());
    case Qt::ForegroundRole:
        return !isTitle || m_edited.selection().isAll()
                   ? QVariant(QApplication::palette().brush(QPalette::PlaceholderText))
                   : QVariant();
    case Qt::AccessibleTextRole:
        return isTitle ? spokenOf(m_edited, resource) : text(resource, index.column()).toString();
    case Qt::AccessibleDescriptionRole:
        return isTitle ? dangerSentence(m_edited.tree(), resource) : QString();
    default:
        return {};
    }
}

QVariant ResourceModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole) {
        return {};
    }
    switch (section) {
    case Title:
        return tr("Resource");
    case Reason:
        return tr("Why");
    case Id:
        return tr("Id");
    case Module:
        return tr("Module");
    default:
        return {};
    }
}

Qt::ItemFlags ResourceModel::flags(const QModelIndex &index) const
{
    if (!index.isValid()) {
        return Qt::NoItemFlags;
    }
    // the arrow keys pass over what is not enabled: with all resources it is grey, not disabled
    Qt::ItemFlags flags = Qt::ItemIsEnabled | Qt::ItemIsSelectable;
    flags.setFlag(Qt::ItemIsUserCheckable,
                  index.column() == Title && !m_edited.selection().isAll());
    flags.setFlag(Qt::ItemNeverHasChildren, !hasChildren(index.siblingAtColumn(0)));
    return flags;
}

bool ResourceModel::setData(const QModelIndex &index, const QVariant &, int role)
{
    const bool isBox = role == Qt::CheckStateRole && index.isValid() && index.column() == Title;
    if (!isBox || m_edited.selection().isAll()) {
        return false;
    }
    Q_EMIT toggleWanted(resourceOf(index));
    return true;
}

} // namespace latchkey::ui
