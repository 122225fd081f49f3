// SPDX-License-Identifier: Apache-2.0
// The commands of some programs in a shell script. Nothing is run: what is written out is followed
// (values, functions called with words, loops over words), everything else is unknown.
#pragma once

#include <QList>
#include <QString>
#include <QStringList>
#include <QStringView>

namespace latchkey::shell {

// Part of a script: from `begin` up to before `end`.
struct ScriptRange
{
    qsizetype begin = 0;
    qsizetype end = 0;
};

struct ShellPart
{
    QString text;     // as it is; of something unknown how it is written: "$NAME", "$()"
    QString variable; // the names of those it comes from; empty if it is written out
    bool isKnown = true;
    bool isDefault = false; // only what holds if nothing else was said
};

// One argument, without its quotes.
struct ShellWord
{
    QList<ShellPart> parts;
    bool isMany = false;   // of unknown number: $OPTIONS, "$@", "${X:+…}"
    bool isQuoted = false; // at least in part
    qsizetype begin = 0;   // in the script

    QString text() const;
    // Whether all of it is written out somewhere, and nothing else can stand for it.
    bool isCertain() const;
};

struct ShellCommand
{
    QString program;           // one of those that were looked for
    QList<ShellWord> words;    // its arguments
    int line = 0;              // from 1
    bool hasInputFile = false; // "<file"
    bool isUnclosed = false;   // a quote in it never ends: what is behind that is missing
    bool isFed = false;        // xargs gives it arguments that are not here
    bool isPiped = false;      // another command's output is its input
};

struct ShellReading
{
    QList<ShellCommand> commands; // in the order they would run in; one in a loop several times
    QList<ScriptRange> ranges;    // what of the script was understood, by place
    bool isIncomplete = false;    // it was too much to be followed to its end
};

// Looks for commands of `programs`, as sh and bash have them, also on cmd.exe: the words behind the
// name of one, up to where the command ends, unless they are only printed (echo). Commands inside
// "$(…)", what `bash -c` and the like are given, and functions are read too: a function as often as
// it is called with words, a loop once for each of its words. Text around may be anything. Time and
// results are limited.
ShellReading readShell(QStringView script, const QStringList &programs);

} // namespace latchkey::shell
