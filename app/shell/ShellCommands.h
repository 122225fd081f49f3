// SPDX-License-Identifier: Apache-2.0
// Finds the commands of one program in a shell script. Nothing is run and nothing is expanded.
#pragma once

#include <QList>
#include <QStringList>
#include <QStringView>

namespace latchkey::shell {

// Part of a script: from `begin` up to before `end`.
struct ScriptRange
{
    qsizetype begin = 0;
    qsizetype end = 0;
};

struct ShellCommand
{
    // Its arguments without their quotes. "$NAME" stays, "${NAME:-x}" is "${NAME}", and what a
    // command in it would print is "$()".
    QStringList words;
    int line = 0;              // from 1
    qsizetype place = 0;       // in the script: behind the program's name
    bool hasInputFile = false; // "<file"
    bool isUnclosed = false;   // a quote in it never ends: what is behind that is missing
    bool isFed = false;        // xargs gives it arguments that are not here
};

// "NAME=value", also behind "export" and the like.
struct ShellAssignment
{
    QString name;
    QString value;          // without quotes; null if a command says it
    qsizetype place = 0;    // in the script
    bool isDefault = false; // "${NAME:-value}"
};

struct ShellReading
{
    QList<ShellCommand> commands;
    QList<ScriptRange> ranges; // what of the script they are, by place
};

// By line; those in "$(…)" inside the arguments of another, in the quoted scripts of `bash -c`,
// `ssh` or `eval`, and behind programs that start others (`timeout 5`, `docker exec x`) too. Text
// between them may be anything: only what stands where a command can stand counts. `$PROGRAM` in
// capitals is the program, and so is every variable that one of `assignments` makes so.
ShellReading shellCommands(QStringView script, const QString &program,
                           const QList<ShellAssignment> &assignments);

// By place. Those of a long script may not be complete.
QList<ShellAssignment> shellAssignments(QStringView script);

} // namespace latchkey::shell
