// SPDX-License-Identifier: Apache-2.0
// Pictures of the window's pages and dialogs, without a person: for the documentation and reviews.
#pragma once

#include <QSize>
#include <QString>
#include <QStringList>

namespace latchkey::screens {

struct ScreenshotOrder
{
    QString page; // one of screenshotPages()
    QString file;
    QSize size; // null: the page's own
    bool isDark = false;
    // a file for what a screen reader says; fails if it says something badly, if Tab goes astray or
    // if a text is cut
    QString spoken = {};
    bool isCrowded = false; // the longest names, and sixty integrations
};

// The names of the pages there are, in the order a person meets them.
QStringList screenshotPages();

// Writes the picture; runs the event loop until it is done, and can be called again then. Returns
// the program's exit code: 0 done, 1 failed (said on standard error), 2 no such page.
int takeScreenshot(const ScreenshotOrder &order);

} // namespace latchkey::screens
