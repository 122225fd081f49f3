// SPDX-License-Identifier: Apache-2.0
// The resources of a store as a tree with boxes, narrowed to what is looked for.
#pragma once

#include "ui/resources/ResourceFilter.h"
#include "ui/selection/EditedSelection.h"

#include <QAbstractItemModel>

#include <vector>

namespace latchkey::ui {

// Shows what matches its query, and everything above that. An index's internal id is the resource's
// index in the tree; a few numbers a resource are all that is kept here.
class ResourceModel : public QAbstractItemModel
{
    Q_OBJECT
public:
    enum Column { Title, Reason, Id, Module, ColumnCount };

    // `edited` must outlive the model.
    explicit ResourceModel(const EditedSelection &edited, QObject *parent = nullptr);

    const EditedSelection &edited() const { return m_edited; }
    const ResourceQuery &query() const { return m_query; }
    // Resets the model, unless nothing changes.
    void setQuery(const ResourceQuery &query);

    // Invalid for a resource that is not shown.
    QModelIndex indexOf(int resource, int column = Title) const;
    // -1 for none.
    static int resourceOf(const QModelIndex &index);
    // In tree order; -1 if nothing matches.
    int firstMatch() const;
    int matchCount() const;
    // The ids that match, of the resource itself and of everything below it, in tree order.
    QStringList matchesFrom(int resource) const;
    // The inner resources that have to be open for the first matches to be seen, until about
    // `rows` rows are open.
    QList<int> opening(int rows) const;

    QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    QModelIndex parent(const QModelIndex &child) const override;
    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    bool hasChildren(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;
    // Only asks, see toggleWanted(): a person may have to say what is meant.
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;

Q_SIGNALS:
    // The box of a resource was clicked.
    void toggleWanted(int resource);

private:
    void readTree();
    void onChanged();
    std::vector<char> matching() const;
    std::vector<char> states() const;
    void arrange();
    void tellChanged(std::vector<char> changed);
    int size() const { return m_edited.tree().size(); }
    int childCount(int resource) const;
    QVariant text(int resource, int column) const;

    const EditedSelection &m_edited;
    ResourceFilter m_filter;
    ResourceQuery m_query;
    std::vector<char> m_matches; // by resource
    std::vector<char> m_states;  // by resource: what its row looked like last
    std::vector<int> m_row;      // by resource; -1 = not shown
    std::vector<int> m_begin;    // by resource + 1 (0 = the roots): where its children begin below
    std::vector<int> m_children; // shown ones, grouped by parent
};

} // namespace latchkey::ui
