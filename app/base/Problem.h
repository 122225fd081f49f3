// SPDX-License-Identifier: Apache-2.0
// What went wrong, in the form every room reports it.
#pragma once

#include <QByteArray>
#include <QString>

namespace latchkey {

// One failure, told to a person and to support.
struct Problem
{
    QByteArray code;  // stable, "room.what-happened"; scripts may rely on it
    QString sentence; // what happened, to what, and what to do: translated, plain text
    QString detail;   // for support; never holds a secret; may be empty

    friend bool operator==(const Problem &, const Problem &) = default;
};

} // namespace latchkey
