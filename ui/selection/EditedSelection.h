// SPDX-License-Identifier: Apache-2.0
// A selection while a person edits it: what is chosen, of which store's resources, and what was
// granted last.
#pragma once

#include "acl/ResourceSelection.h"
#include "acl/RouteTable.h"

#include <QBitArray>
#include <QObject>

#include <optional>

namespace latchkey::ui {

// The one place that changes it; everything that shows it follows the signals.
class EditedSelection : public QObject
{
    Q_OBJECT
public:
    // Against what the store granted when it was last activated.
    enum class Difference { None, New, Gone };

    explicit EditedSelection(QObject *parent = nullptr);

    const acl::ResourceSelection &selection() const { return m_selection; }
    const acl::AclTree &tree() const { return m_selection.tree(); }
    const acl::RouteTable &routes() const { return m_routes; }

    // Another integration's; the history is empty.
    void load(const acl::Choice &choice, const std::optional<acl::Choice> &granted);
    // The same choice, held against another store.
    void setStore(const acl::AclTree &tree, const acl::RouteTable &routes);
    void setGranted(const std::optional<acl::Choice> &granted);

    // Nothing was granted yet, as far as this program knows: every difference is None.
    bool hasGrant() const { return m_granted.has_value(); }
    Difference difference(int index) const;
    int count(Difference difference) const;

    // One step each.
    void choose(int index, acl::Reach reach);
    void drop(int index, acl::Reach reach);
    void setAll(bool isAll);
    void replace(const acl::Choice &choice);
    void add(const QStringList &ids);
    void dropUnknown();
    // `known` is chosen in the place of one that the store does not have.
    void exchange(const QString &unknown, const QString &known);
    void undo();
    void redo();

Q_SIGNALS:
    // Everything is another: the tree, the choice, the routes.
    void aboutToLoad();
    void loaded();
    // The choice is another.
    void changed();

private:
    template <typename Change>
    void step(Change change);
    void compareWithGrant();

    acl::ResourceSelection m_selection;
    acl::RouteTable m_routes;
    std::optional<acl::Choice> m_granted;
    QBitArray m_wasGranted; // by index
};

} // namespace latchkey::ui
