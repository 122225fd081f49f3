// SPDX-License-Identifier: Apache-2.0
// Where in a shell script a command can stand.
#pragma once

#include <QString>
#include <QStringView>

namespace latchkey::shell {

bool isShellSpace(QChar c);
bool beginsShellCommand(QChar c);

// `before` is what stands before a program's name: the end of a command, words that may precede
// another, the name's folder. Also programs that start another, with whatever they need for it.
bool canBeShellCommand(QStringView before, QStringView program);

// The same of a variable's name that is given a value.
bool canBeShellAssignment(QStringView before);

// What of `before` belongs to the same command.
QStringView sameShellCommand(QStringView before);

// True for programs that are given a script as a word: "bash" for bash -c "…".
bool runsShellScripts(QStringView program);

} // namespace latchkey::shell
