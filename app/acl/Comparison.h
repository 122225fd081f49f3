// SPDX-License-Identifier: Apache-2.0
// Two selections side by side.
#pragma once

#include <QStringList>

namespace latchkey::acl {

// Ids in the order they were given; each once.
struct Comparison
{
    QStringList onlyLeft;
    QStringList onlyRight;
    QStringList both;

    bool isSame() const { return onlyLeft.isEmpty() && onlyRight.isEmpty(); }
    friend bool operator==(const Comparison &, const Comparison &) = default;
};

// Of two closed selections.
Comparison compare(const QStringList &left, const QStringList &right);

} // namespace latchkey::acl
