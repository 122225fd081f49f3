// SPDX-License-Identifier: Apache-2.0
// The top level of an array of PHP, made of octets that live elsewhere.
#pragma once

#include <QByteArray>
#include <QHash>

#include <memory_resource>
#include <vector>

namespace latchkey::php {

struct PhpField
{
    QByteArrayView name;
    QByteArrayView value; // of a scalar
    bool isArray = false;
    bool isRemoved = false;
};

// Keys in the order they were first set, the last value wins. Names and values have to live longer
// than this; its own memory comes from the resource it is given.
class PhpFields
{
public:
    explicit PhpFields(std::pmr::memory_resource &memory);

    // Sets a scalar. A name that is there keeps its place.
    void set(QByteArrayView name, QByteArrayView value);
    // The same for an array, whatever is in it.
    void setArray(QByteArrayView name);
    void remove(QByteArrayView name);
    bool contains(QByteArrayView name) const;

    // In PHP's order; the removed ones are still there, marked.
    const std::pmr::vector<PhpField> &all() const { return m_fields; }

private:
    PhpField &fieldOf(QByteArrayView name);
    qsizetype indexOf(QByteArrayView name, size_t hash) const;

    std::pmr::vector<PhpField> m_fields;
    std::pmr::vector<size_t> m_hashes;              // of the names, to look through quickly
    QHash<QByteArrayView, qsizetype> m_indexOfMany; // once there are too many to look through
};

} // namespace latchkey::php
