// SPDX-License-Identifier: Apache-2.0
// Two texts, line by line.
#pragma once

#include <QByteArrayView>
#include <QList>
#include <QString>

namespace latchkey::module {

struct DiffLine
{
    enum class Kind { Same, Removed, Added };

    Kind kind = Kind::Same;
    QString text;   // foreign, without its line end
    int before = 0; // its line in the first text, from 1; 0 = not there
    int after = 0;  // in the second

    friend bool operator==(const DiffLine &, const DiffLine &) = default;
};

// The shortest difference, or, of texts in which too much differs (4,000 lines), all of the one and
// then all of the other.
QList<DiffLine> lineDiff(QByteArrayView before, QByteArrayView after);

// Only what differs, with `context` lines around, in the unified form of diff(1), "@@" lines too.
QStringList unified(const QList<DiffLine> &lines, int context = 3);

} // namespace latchkey::module
