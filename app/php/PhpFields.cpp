// SPDX-License-Identifier: Apache-2.0
#include "php/PhpFields.h"

#include <QHashFunctions>

namespace latchkey::php {

namespace {

// Up to so many, looking through all hashes is faster than a table.
constexpr size_t fewFields = 64;

} // namespace

PhpFields::PhpFields(std::pmr::memory_resource &memory)
    : m_fields(&memory)
    , m_hashes(&memory)
{
    m_fields.reserve(fewFields / 2);
    m_hashes.reserve(fewFields / 2);
}

void PhpFields::set(QByteArrayView name, QByteArrayView value)
{
    PhpField &field = fieldOf(name);
    field.value = value;
    field.isArray = false;
}

void PhpFields::setArray(QByteArrayView name)
{
    PhpField &field = fieldOf(name);
    field.value = {};
    field.isArray = true;
}

void PhpFields::remove(QByteArrayView name)
{
    const qsizetype at = indexOf(name, qHash(name));
    if (at >= 0) {
        m_fields[size_t(at)].isRemoved = true;
        m_indexOfMany.remove(name);
    }
}

bool PhpFields::contains(QByteArrayView name) const
{
    return indexOf(name, qHash(name)) >= 0;
}

PhpField &PhpFields::fieldOf(QByteArrayView name)
{
    // fields of one array mostly stand together
    if (!m_fields.empty() && !m_fields.back().isRemoved && m_fields.back().name == name) {
        return m_fields.back();
    }
    const size_t hash = qHash(name);
    if (const qsizetype at = indexOf(name, hash); at >= 0) {
        return m_fields[size_t(at)];
    }
    const size_t count = m_fields.size();
    if (count == fewFields) {
        for (size_t i = 0; i < count; ++i) {
            if (!m_fields[i].isRemoved) {
                m_indexOfMany.insert(m_fields[i].name, qsizetype(i));
            }
        }
    }
    if (count >= fewFields) {
        m_indexOfMany.insert(name, qsizetype(count));
    }
    m_hashes.push_back(hash);
    m_fields.push_back({.name = name, .value = {}});
    return m_fields.back();
}

qsizetype PhpFields::indexOf(QByteArrayView name, size_t hash) const
{
    const size_t count = m_fields.size();
    if (count > fewFields) {
        return m_indexOfMany.value(name, -1);
    }
    for (size_t i = 0; i < count; ++i) {
        if (m_hashes[i] == hash && !m_fields[i].isRemoved && m_fields[i].name == name) {
            return qsizetype(i);
        }
    }
    return -1;
}

} // namespace latchkey::php
