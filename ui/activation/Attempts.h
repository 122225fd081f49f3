// SPDX-License-Identifier: Apache-2.0
// A timeline as a person looks through it: activation by activation, and the calls between them.
#pragma once

#include "ui/activation/Checklist.h"

#include <QList>
#include <QString>

namespace latchkey::ui {

struct Attempt
{
    QString heading;            // "12 March 2026, 14:02 · Activation: connected"
    QList<ChecklistItem> items; // in the order they happened; never empty
    int failure = -1;           // the row of what failed last; -1: nothing did

    friend bool operator==(const Attempt &, const Attempt &) = default;
};

// The newest first. Calls of one day are one.
QList<Attempt> attempts(const QList<activation::TimelineEvent> &timeline);

} // namespace latchkey::ui
