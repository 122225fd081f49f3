// SPDX-License-Identifier: Apache-2.0
// Follows a PHP program without running it: what it would call, include and return.
#pragma once

#include "storecode/PhpValue.h"

#include <QByteArrayView>
#include <QHash>
#include <QList>

namespace latchkey::storecode {

struct PhpArgument
{
    QByteArray name; // "path" of f(path: 1); mostly empty
    PhpValue value;
};

// A method called by its class: A\B::c(…).
struct PhpCall
{
    QByteArray className; // whole, without "\" before it, in small letters
    QByteArray method;    // in small letters
    QList<PhpArgument> arguments;
    bool isSure = true; // false: on a condition that is not known
};

struct PhpOutcome
{
    QList<PhpCall> calls;
    QList<PhpValue> includes; // paths; those that surely are not included are left out
    PhpValue returned;
};

// What a program finds when it is run.
struct PhpSurroundings
{
    QByteArray file; // its own path: __FILE__, and $file, as Commerce and Composer include it
    QHash<QByteArray, PhpValue>
        constants; // "BP"; those of a class as "a\\b::NAME", the class small
};

// Follows conditions, loops over known lists, variables, constants and functions of the program's
// own. Nothing is opened, asked or changed. Takes a bounded number of steps: what comes after them
// is not seen.
PhpOutcome followPhp(QByteArrayView source, const PhpSurroundings &surroundings);

} // namespace latchkey::storecode
