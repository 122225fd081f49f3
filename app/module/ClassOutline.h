// SPDX-License-Identifier: Apache-2.0
// Where in a PHP source its class is and what is declared in it. Nothing is followed.
#pragma once

#include "module/PhpSource.h"

#include <QHash>

namespace latchkey::module {

// A constant's or a property's name, and the tokens of its value.
struct DeclaredValue
{
    QByteArray name;
    PhpSpan value;
};

struct ClassOutline
{
    QByteArray namespaceName;     // as it is written
    QByteArray name;              // empty where no class is declared
    int line = 0;                 // of the class
    QByteArray parent;            // whole, in small letters; empty = none
    QList<QByteArray> interfaces; // the same
    bool isAbstract = false;
    bool usesService = false; // IntegrationServiceInterface is named anywhere

    QHash<QByteArray, QByteArray> imports; // small letters → whole name
    QByteArray prelude;                    // the "use" statements
    QList<DeclaredValue> constants;        // in their order; they may lean on those before
    QList<DeclaredValue> properties;       // with a default
    QList<PhpSpan> bodies; // of methods, from the opening bracket to the closing one

    // As PHP reads a class's name in this file: whole, in small letters.
    QByteArray resolved(const QByteArray &written) const;
};

ClassOutline outlineOf(const PhpSource &source);

} // namespace latchkey::module
