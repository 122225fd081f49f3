// SPDX-License-Identifier: Apache-2.0
// A JSON text as a tree to be folded, without a copy of what is in it.
#pragma once

#include "base/Result.h"

#include <QByteArray>
#include <QHash>
#include <QList>
#include <QString>

namespace latchkey::requests {

// One pass notes where each value stands; what is not looked at costs no more than that (32 octets
// a value). Order, repeated names and numbers stay as they were sent, which no reader for programs
// keeps. Of a long array or object the children stand in groups of groupSize, so that opening it
// shows a few lines, however long it is. A value, shared when copied; not thread-safe: what is
// looked at is counted once.
//
// An item is a value or such a group; item 0 is the whole.
class JsonOutline
{
public:
    static constexpr int groupSize = 1'000;
    static constexpr int mostLevels = 512;
    static constexpr int mostValues = 4'000'000;

    enum class Kind : quint8 { Object, Array, Text, Number, Word, Group }; // a word: true, null

    JsonOutline() = default;
    // Reads RFC 8259's JSON, UTF-8, at most 2 GiB; a byte-order mark before it is passed over.
    // Problem `requests.bad-json`: its sentence says what is wrong, in which line and column, of
    // the first thing that is; also where there are more levels or values than we follow.
    static Result<JsonOutline> read(const QByteArray &json);

    bool isEmpty() const { return m_nodes.isEmpty(); }
    // How many values there are.
    int size() const { return int(m_nodes.size()); }

    Kind kind(int item) const;
    int childCount(int item) const; // of items below it
    int child(int item, int row) const;
    int parent(int item) const; // -1 for the whole
    int row(int item) const;    // among its parent's children
    // How many values an object, array or group holds.
    int count(int item) const;

    // The name under which it stands in an object; null in an array.
    QString name(int item) const;
    // Its place in an array, or the first value's of a group.
    int place(int item) const;
    // What the value says: of a text at most `most` characters of what it means, of anything else
    // (objects and arrays too) as many octets of it as it stands there.
    QString value(int item, int most) const;
    // As it stands there, whole.
    QByteArray octets(int item) const;
    // "items[3].sku": how one gets to it.
    QString path(int item) const;

private:
    struct Node
    {
        int begin = 0, end = 0; // of the value
        int name = -1;          // where the name's opening quote stands; -1 in an array
        int parent = -1;
        int row = 0;   // among the parent's values
        int below = 0; // how many values it holds itself
        int next = 0;  // the value behind all that it holds
        Kind kind = Kind::Word;
    };
    friend class JsonScan;

    bool isGrouped(int node) const { return m_nodes[node].below > groupSize; }
    int valueAt(int node, int row) const;
    const QList<int> &valuesOf(int node) const;

    struct Group
    {
        int node = 0;
        int number = 0;
    };

    QByteArray m_json;
    QList<Node> m_nodes;                     // each before those it holds
    QList<Group> m_groups;                   // numbered behind the nodes
    QHash<int, int> m_firstGroups;           // of a node
    mutable QHash<int, QList<int>> m_values; // of nodes that were looked into
};

// The same text with a line for each value, two blanks a level; what is in them stays as it is.
// Problem as of JsonOutline::read().
Result<QByteArray> indented(const QByteArray &json);

} // namespace latchkey::requests
