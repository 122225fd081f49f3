// Finds the commands of one program in a shell script. Nothing is run and nothing is expanded.
#pragma once

#include <QList>
#include <QStringList>
#include <QStringView>

namespace latchkey::acl {

struct ShellCommand
{
    // Its arguments without their quotes. "$NAME" stays, "${NAME:-x}" is "${NAME}", and what a
    // command in it would print is "$()".
    QStringList words;
    int line = 0;              // from 1
    bool hasInputFile = false; // "<file"
    bool isUnclosed = false;   // a quote in it never ends: what is behind that is missing
};

// In the order they come; those in "$(…)" inside the arguments of another too. Text between them
// may be anything: only what stands where a command can stand counts.
QList<ShellCommand> shellCommands(QStringView script, QStringView program);

// True if there is one.
bool hasShellCommand(QStringView script, QStringView program);

} // namespace latchkey::acl
