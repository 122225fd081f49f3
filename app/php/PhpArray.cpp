// SPDX-License-Identifier: Apache-2.0
#include "php/PhpArray.h"

#include "php/PhpName.h"

#include <limits>

namespace latchkey::php {

namespace {

// Up to so many, comparing is faster than hashing.
constexpr qsizetype fewEntries = 24;

} // namespace

void PhpArray::set(const QByteArray &key, const QByteArray &value)
{
    Entry &entry = entryAt(key);
    entry.value = value;
    entry.array.reset();
}

PhpArray &PhpArray::arrayAt(const QByteArray &key)
{
    Entry &entry = entryAt(key);
    if (!entry.array) {
        entry.array = std::make_unique<PhpArray>();
        entry.value.clear();
    }
    return *entry.array;
}

bool PhpArray::nextKey(QByteArray &key) const
{
    if (m_hasNumber && m_greatestNumber == std::numeric_limits<qint64>::max()) {
        return false;
    }
    key = QByteArray::number(m_hasNumber ? m_greatestNumber + 1 : 0);
    return true;
}

void PhpArray::remove(const QByteArray &key)
{
    const qsizetype at = indexOf(key);
    if (at >= 0) {
        m_entries[size_t(at)].isRemoved = true;
        m_index.remove(key);
    }
}

const PhpArray::Entry *PhpArray::find(const QByteArray &key) const
{
    const qsizetype at = indexOf(key);
    return at < 0 ? nullptr : &m_entries[size_t(at)];
}

PhpArray::Entry &PhpArray::entryAt(const QByteArray &key)
{
    const qsizetype at = indexOf(key);
    if (at >= 0) {
        return m_entries[size_t(at)];
    }
    noteNumber(key);
    const auto count = qsizetype(m_entries.size());
    if (count == fewEntries) {
        for (qsizetype i = 0; i < count; ++i) {
            if (!m_entries[size_t(i)].isRemoved) {
                m_index.insert(m_entries[size_t(i)].key, i);
            }
        }
    }
    if (count >= fewEntries) {
        m_index.insert(key, count);
    }
    m_entries.push_back(Entry{key, QByteArray(), nullptr, false});
    return m_entries.back();
}

qsizetype PhpArray::indexOf(const QByteArray &key) const
{
    const auto count = qsizetype(m_entries.size());
    if (count > fewEntries) {
        return m_index.value(key, -1);
    }
    for (qsizetype i = 0; i < count; ++i) {
        const Entry &entry = m_entries[size_t(i)];
        if (!entry.isRemoved && entry.key == key) {
            return i;
        }
    }
    return -1;
}

void PhpArray::noteNumber(const QByteArray &key)
{
    if (!isPhpInteger(key)) {
        return;
    }
    const qint64 number = key.toLongLong();
    if (!m_hasNumber || number > m_greatestNumber) {
        m_hasNumber = true;
        m_greatestNumber = number; // PHP 8 goes on from a negative number too
    }
}

} // namespace latchkey::php
