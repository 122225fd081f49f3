// SPDX-License-Identifier: Apache-2.0
// Which word was meant by one that does not exist.
#pragma once

#include <QString>
#include <QStringList>

namespace latchkey {

// How many letters to add, leave out, replace or let change places with their neighbour (optimal
// string alignment); more than `limit` is limit + 1.
int distance(const QString &a, const QString &b, int limit);

// The candidate that a person may have mistyped as `typed`, letter case aside; empty if none is
// near.
QString likelyMeant(const QString &typed, const QStringList &candidates);

} // namespace latchkey
