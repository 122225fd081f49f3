// SPDX-License-Identifier: Apache-2.0
// A page as a screen reader meets it.
#pragma once

#include <QString>
#include <QStringList>

class QWidget;

namespace latchkey::screens {

struct SpokenPage
{
    QString text;       // a line for each thing that is shown: its role, name and description
    QStringList faults; // what would be said badly: no name, markup, a glyph
};

// Everything visible in `window`, in the order of its accessibility tree (QAccessible, which the
// accessibility bus of each system is fed from). Rows of long lists are counted, not told.
SpokenPage spokenPage(QWidget *window);

// What a screen reader calls it.
QString spokenName(QWidget *widget);

} // namespace latchkey::screens
