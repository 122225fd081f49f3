// SPDX-License-Identifier: Apache-2.0
#include "acl/ResourceSelection.h"

namespace latchkey::acl {

namespace {

constexpr size_t maxHistory = 200;

} // namespace

Choice choiceOf(const QStringList &ids)
{
    Choice choice;
    choice.ids = ids;
    choice.ids.sort();
    choice.ids.removeDuplicates();
    choice.isAll = choice.ids.removeAll(everythingId) > 0;
    return choice;
}

ResourceSelection::ResourceSelection(AclTree tree, const Choice &choice)
    : m_tree(std::move(tree))
    , m_now(stateOf(choice))
{
    count();
}

void ResourceSelection::setTree(AclTree tree)
{
    const auto choices = [this](const std::vector<State> &states) {
        std::vector<Choice> kept;
        kept.reserve(states.size());
        for (const State &state : states) {
            kept.push_back(choiceOf(state));
        }
        return kept;
    };
    const auto past = choices(m_past);
    const auto future = choices(m_future);
    const Choice now = choice();
    m_tree = std::move(tree);
    for (size_t i = 0; i < past.size(); ++i) {
        m_past[i] = stateOf(past[i]);
    }
    for (size_t i = 0; i < future.size(); ++i) {
        m_future[i] = stateOf(future[i]);
    }
    m_now = stateOf(now);
    count();
}

Choice ResourceSelection::choice() const
{
    return choiceOf(m_now);
}

Choice ResourceSelection::choiceOf(const State &state) const
{
    QStringList ids = state.unknown;
    for (int i = 0; i < m_tree.size(); ++i) {
        if (state.chosen.testBit(i)) {
            ids.append(m_tree.at(i).id);
        }
    }
    Choice choice = acl::choiceOf(ids);
    choice.isAll = state.isAll;
    return choice;
}

ResourceSelection::State ResourceSelection::stateOf(const Choice &choice) const
{
    State state{choice.isAll, QBitArray(m_tree.size()), {}};
    for (const QString &id : choice.ids) {
        if (id == everythingId) {
            state.isAll = true;
            continue;
        }
        const QList<int> places = m_tree.occurrences(id);
        if (places.isEmpty()) {
            state.unknown.append(id);
        }
        for (const int place : places) {
            state.chosen.setBit(place);
        }
    }
    return state;
}

// Prefix sums: what lies below a resource is a range.
void ResourceSelection::count()
{
    const int size = m_tree.size();
    QBitArray granted = m_now.chosen;
    for (int i = size - 1; i >= 0; --i) {
        if (granted.testBit(i) && m_tree.at(i).parent >= 0) {
            granted.setBit(m_tree.at(i).parent);
        }
    }
    m_chosenBefore.resize(size + 1);
    m_grantedBefore.resize(size + 1);
    for (int i = 0; i < size; ++i) {
        m_chosenBefore[i + 1] = m_chosenBefore[i] + (m_now.chosen.testBit(i) ? 1 : 0);
        m_grantedBefore[i + 1] = m_grantedBefore[i] + (granted.testBit(i) ? 1 : 0);
    }
}

ResourceSelection::Grant ResourceSelection::grant(int index) const
{
    if (m_now.chosen.testBit(index)) {
        return Grant::Chosen;
    }
    return m_now.isAll || chosenBelow(index) > 0 ? Grant::Implied : Grant::None;
}

int ResourceSelection::chosenBelow(int index) const
{
    return m_chosenBefore[m_tree.at(index).end] - m_chosenBefore[index + 1];
}

int ResourceSelection::chosenOrImpliedBelow(int index) const
{
    return m_grantedBefore[m_tree.at(index).end] - m_grantedBefore[index + 1];
}

QList<int> ResourceSelection::neededBy(int index, int most) const
{
    QList<int> found;
    for (int i = index + 1; i < m_tree.at(index).end && found.size() < most; ++i) {
        if (m_now.chosen.testBit(i)) {
            found.append(i);
        }
    }
    return found;
}

int ResourceSelection::granted() const
{
    return m_now.isAll ? grantable() : m_grantedBefore.value(m_tree.size());
}

int ResourceSelection::grantable() const
{
    return m_tree.size() - int(m_tree.occurrences(everythingId).size());
}

QStringList ResourceSelection::closed() const
{
    if (m_now.isAll) {
        return {everythingId};
    }
    QStringList ids;
    QSet<QString> seen;
    for (int i = 0; i < m_tree.size(); ++i) {
        const QString &id = m_tree.at(i).id;
        if (grant(i) != Grant::None && !seen.contains(id)) {
            seen.insert(id);
            ids.append(id);
        }
    }
    return ids + m_now.unknown;
}

void ResourceSelection::set(State &state, int index, bool isChosen) const
{
    const QString &id = m_tree.at(index).id;
    if (id == everythingId) {
        state.isAll = isChosen;
        return;
    }
    if (!m_tree.isRepeated(id)) {
        state.chosen.setBit(index, isChosen);
        return;
    }
    for (const int place : m_tree.occurrences(id)) {
        state.chosen.setBit(place, isChosen);
    }
}

void ResourceSelection::setBelow(State &state, int index, bool isChosen) const
{
    for (int i = index; i < m_tree.at(index).end; ++i) {
        set(state, i, isChosen);
    }
}

void ResourceSelection::choose(int index, Reach reach)
{
    State state = m_now;
    reach == Reach::Only ? set(state, index, true) : setBelow(state, index, true);
    become(std::move(state));
}

void ResourceSelection::drop(int index, Reach reach)
{
    State state = m_now;
    reach == Reach::Only ? set(state, index, false) : setBelow(state, index, false);
    become(std::move(state));
}

void ResourceSelection::setAll(bool isAll)
{
    State state = m_now;
    state.isAll = isAll;
    become(std::move(state));
}

void ResourceSelection::replace(const Choice &choice)
{
    become(stateOf(choice));
}

void ResourceSelection::add(const QStringList &ids)
{
    const State more = stateOf(acl::choiceOf(ids));
    State state = m_now;
    state.isAll |= more.isAll;
    state.chosen |= more.chosen;
    state.unknown += more.unknown;
    state.unknown.sort();
    state.unknown.removeDuplicates();
    become(std::move(state));
}

void ResourceSelection::become(State state)
{
    if (state == m_now) {
        return;
    }
    m_past.push_back(std::exchange(m_now, std::move(state)));
    if (m_past.size() > maxHistory) {
        m_past.erase(m_past.begin());
    }
    m_future.clear();
    count();
}

void ResourceSelection::undo()
{
    if (canUndo()) {
        m_future.push_back(std::exchange(m_now, std::move(m_past.back())));
        m_past.pop_back();
        count();
    }
}

void ResourceSelection::redo()
{
    if (canRedo()) {
        m_past.push_back(std::exchange(m_now, std::move(m_future.back())));
        m_future.pop_back();
        count();
    }
}

} // namespace latchkey::acl
