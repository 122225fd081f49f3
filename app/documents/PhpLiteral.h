// SPDX-License-Identifier: Apache-2.0
// PHP files that only return an array of literals, read without running them.
#pragma once

#include "base/Result.h"

#include <QByteArrayView>
#include <QHash>
#include <QList>
#include <QString>

namespace latchkey::documents {

struct PhpValue;

struct PhpItem;

// A literal of PHP.
struct PhpValue
{
    // Code: something that would have to be run to know it
    enum class Kind { Null, Bool, Number, Text, Array, Code };

    Kind kind = Kind::Null;
    QString text;                     // of a text, a number as written, "1" or "" of a bool
    QList<PhpItem> items;             // of an array, in order, each key once
    QHash<QString, qsizetype> places; // of those, by key

    // What PHP takes for true.
    bool isTrue() const;
    // The value at a key of an array, nullptr if there is none.
    const PhpValue *at(const QString &key) const;
};

struct PhpItem
{
    QString key; // integers as their digits
    PhpValue value;
};

// In all arrays of a file.
inline constexpr int maxPhpItems = 100'000;

// The array that `<?php return [ … ];` returns, in either notation, with comments. What would have
// to be run within it becomes Kind::Code. Problem `acl.not-literal` where the whole would have to
// be run; its detail says the line.
// `acl.too-large` for more than maxPhpItems.
Result<PhpValue> readPhpArray(QByteArrayView source);

// The source with its comments blanked out; texts are left alone.
QByteArray withoutPhpComments(QByteArrayView source);

} // namespace latchkey::documents
