// SPDX-License-Identifier: Apache-2.0
#include "ui/selection/EditedSelection.h"

namespace latchkey::ui {

using acl::ResourceSelection;
using Grant = ResourceSelection::Grant;

EditedSelection::EditedSelection(QObject *parent)
    : QObject(parent)
{}

void EditedSelection::load(const acl::Choice &choice, const std::optional<acl::Choice> &granted)
{
    Q_EMIT aboutToLoad();
    m_selection = ResourceSelection(m_selection.tree(), choice);
    m_granted = granted;
    compareWithGrant();
    Q_EMIT loaded();
}

void EditedSelection::setStore(const acl::AclTree &tree, const acl::RouteTable &routes)
{
    Q_EMIT aboutToLoad();
    m_selection.setTree(tree);
    m_routes = routes;
    compareWithGrant();
    Q_EMIT loaded();
}

void EditedSelection::setGranted(const std::optional<acl::Choice> &granted)
{
    if (granted != m_granted) {
        m_granted = granted;
        compareWithGrant();
        Q_EMIT changed();
    }
}

void EditedSelection::compareWithGrant()
{
    m_wasGranted = QBitArray(tree().size());
    if (!m_granted) {
        return;
    }
    const ResourceSelection then(tree(), *m_granted);
    for (int i = 0; i < tree().size(); ++i) {
        m_wasGranted.setBit(i, then.grant(i) != Grant::None);
    }
}

EditedSelection::Difference EditedSelection::difference(int index) const
{
    const bool isGranted = m_selection.grant(index) != Grant::None;
    if (!m_granted || isGranted == m_wasGranted.testBit(index)) {
        return Difference::None;
    }
    return isGranted ? Difference::New : Difference::Gone;
}

int EditedSelection::count(Difference difference) const
{
    int count = 0;
    for (int i = 0; i < tree().size(); ++i) {
        const bool counts = tree().at(i).id != acl::everythingId;
        count += counts && this->difference(i) == difference ? 1 : 0;
    }
    return count;
}

template <typename Change>
void EditedSelection::step(Change change)
{
    change();
    Q_EMIT changed();
}

void EditedSelection::choose(int index, acl::Reach reach)
{
    step([&] { m_selection.choose(index, reach); });
}

void EditedSelection::drop(int index, acl::Reach reach)
{
    step([&] { m_selection.drop(index, reach); });
}

void EditedSelection::setAll(bool isAll)
{
    step([&] { m_selection.setAll(isAll); });
}

void EditedSelection::replace(const acl::Choice &choice)
{
    step([&] { m_selection.replace(choice); });
}

void EditedSelection::add(const QStringList &ids)
{
    step([&] { m_selection.add(ids); });
}

void EditedSelection::dropUnknown()
{
    acl::Choice choice = m_selection.choice();
    const QStringList unknown = m_selection.unknown();
    choice.ids.removeIf([&](const QString &id) { return unknown.contains(id); });
    replace(choice);
}

void EditedSelection::exchange(const QString &unknown, const QString &known)
{
    acl::Choice choice = m_selection.choice();
    choice.ids.removeAll(unknown);
    choice.ids.append(known);
    replace(choice);
}

void EditedSelection::undo()
{
    step([&] { m_selection.undo(); });
}

void EditedSelection::redo()
{
    step([&] { m_selection.redo(); });
}

} // namespace latchkey::ui
