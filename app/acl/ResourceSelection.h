// SPDX-License-Identifier: Apache-2.0
// Which resources an integration asks for: what a person chose, and what that implies.
#pragma once

#include "acl/AclTree.h"

#include <QBitArray>
#include <QList>
#include <QSet>
#include <QString>
#include <QStringList>

#include <vector>

namespace latchkey::acl {

// A choice as it is kept and passed on, without a tree.
struct Choice
{
    bool isAll = false; // everything the store has and will have: Commerce's Magento_Backend::all
    QStringList ids;    // chosen one by one, sorted; kept beside isAll, for when that is taken back

    friend bool operator==(const Choice &, const Choice &) = default;
};

// A choice from ids in any order, each once; everythingId among them means all.
Choice choiceOf(const QStringList &ids);

// What a click on a resource means for those below it.
enum class Reach { Only, WithBelow };

// A choice held against a tree. Every chosen resource implies its parents; the closed selection is
// both. A value, but for its history.
class ResourceSelection
{
public:
    enum class Grant { None, Implied, Chosen };

    ResourceSelection() = default;
    explicit ResourceSelection(AclTree tree, const Choice &choice = {});

    const AclTree &tree() const { return m_tree; }

    // The same choice against another tree; the history is kept.
    void setTree(AclTree tree);

    Choice choice() const;
    bool isAll() const { return m_now.isAll; }

    // By index in the tree. With `isAll`, everything is Implied that is not chosen.
    Grant grant(int index) const;
    // How many below it are chosen; the resource itself does not count.
    int chosenBelow(int index) const;
    // How many below it are granted.
    int grantedBelow(int index) const
    {
        return m_now.isAll ? below(index) : chosenOrImpliedBelow(index);
    }
    // The chosen resources that need this one, in tree order, at most `most` of them.
    QList<int> neededBy(int index, int most = 3) const;
    // How many are granted, and of how many: without everythingId.
    int granted() const;
    int grantable() const;

    // What the store has to be asked for, parents before children, in tree order; just
    // everythingId for all. Ids the tree does not have come last.
    QStringList closed() const;
    // Chosen ids that the tree does not have.
    QStringList unknown() const { return m_now.unknown; }

    // One step each, which undo() takes back. Nothing happens where nothing would change.
    void choose(int index, Reach reach = Reach::Only);
    void drop(int index, Reach reach = Reach::Only);
    void setAll(bool isAll);
    void replace(const Choice &choice);
    // Adds to what is chosen.
    void add(const QStringList &ids);

    bool canUndo() const { return !m_past.empty(); }
    bool canRedo() const { return !m_future.empty(); }
    void undo();
    void redo();

private:
    struct State
    {
        bool isAll = false;
        QBitArray chosen; // by index
        QStringList unknown;

        friend bool operator==(const State &, const State &) = default;
    };

    int below(int index) const { return m_tree.at(index).end - index - 1; }
    int chosenOrImpliedBelow(int index) const;
    State stateOf(const Choice &choice) const;
    Choice choiceOf(const State &state) const;
    void set(State &state, int index, bool isChosen) const;
    void setBelow(State &state, int index, bool isChosen) const;
    void become(State state);
    void count();

    AclTree m_tree;
    State m_now;
    std::vector<State> m_past;
    std::vector<State> m_future;
    QList<int> m_chosenBefore;  // by index: how many chosen come before it in the tree
    QList<int> m_grantedBefore; // the same of granted ones
};

} // namespace latchkey::acl
