// SPDX-License-Identifier: Apache-2.0
// How the window is started.
#pragma once

#include "base/Result.h"

#include <QSize>
#include <QString>
#include <QStringList>

#include <optional>

namespace latchkey::ui {

struct ScreenshotOrder
{
    QString page; // "list" names them
    QString file;
    QSize size; // empty: the page's own
    bool isDark = false;
};

struct Options
{
    QString profileFolder;
    QString selectId; // of the integration to show first
    bool isPractice = false;
    bool printsTimeline = false; // what happens while practising, on standard output
    QString language;            // empty: the system's
    std::optional<ScreenshotOrder> screenshot;
    QString answer; // what to print instead of starting: help, or the version
};

// `arguments` includes the program's name. Problem `window.bad-usage`.
Result<Options> readOptions(const QStringList &arguments);

} // namespace latchkey::ui
