// SPDX-License-Identifier: Apache-2.0
// How the window is started.
#pragma once

#include "base/Result.h"

#include <QString>
#include <QStringList>

namespace latchkey::ui {

struct Options
{
    QString profileFolder;
    QString selectId; // of the integration to show first
    bool isPractice = false;
    bool printsTimeline = false; // what happens while practising, on standard output
    QString logFile;             // of --log; empty: none
    QString language;            // empty: the system's
    QString answer;              // what to print instead of starting: help, or the version
};

// `arguments` includes the program's name. Problem `window.bad-usage`.
Result<Options> readOptions(const QStringList &arguments);

} // namespace latchkey::ui
