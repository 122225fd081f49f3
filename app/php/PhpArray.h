// SPDX-License-Identifier: Apache-2.0
// An array of PHP: keys in the order they were first set, the last value wins.
#pragma once

#include <QByteArray>
#include <QHash>

#include <memory>
#include <vector>

namespace latchkey::php {

// Keys are kept as octets; the ones isPhpInteger() knows are numbers to PHP.
class PhpArray
{
public:
    struct Entry
    {
        QByteArray key;
        QByteArray value;                // of a scalar
        std::unique_ptr<PhpArray> array; // null for a scalar
        bool isRemoved = false;
    };

    // Sets a scalar. A key that is there keeps its place.
    void set(const QByteArray &key, const QByteArray &value);

    // The array under `key`, made where there is none or a scalar.
    PhpArray &arrayAt(const QByteArray &key);

    // The key that `[]` takes next: one more than the greatest number so far, 0 at first.
    // False if there is none left.
    bool nextKey(QByteArray &key) const;

    void remove(const QByteArray &key);
    const Entry *find(const QByteArray &key) const;

    // In PHP's order; the removed ones are still there, marked.
    const std::vector<Entry> &entries() const { return m_entries; }

private:
    Entry &entryAt(const QByteArray &key);
    qsizetype indexOf(const QByteArray &key) const;
    void noteNumber(const QByteArray &key);

    std::vector<Entry> m_entries;
    QHash<QByteArray, qsizetype> m_index; // filled once there are too many entries to look through
    qint64 m_greatestNumber = -1;
    bool m_hasNumber = false;
};

} // namespace latchkey::php
