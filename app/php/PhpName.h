// SPDX-License-Identifier: Apache-2.0
// A form field's name as PHP reads it (php_register_variable).
#pragma once

#include <QByteArray>
#include <QVarLengthArray>

#include <memory_resource>

namespace latchkey::php {

// "a.b[c][]" is the top-level name "a_b" and the keys "c" and (append).
struct PhpName
{
    enum class Kind {
        Ignored, // PHP drops the field
        TooDeep, // more than 64 keys: PHP drops the field and everything else under the same top
        Usual,
    };

    // One step into an array; an append takes the next free number.
    struct Key
    {
        QByteArrayView name;
        bool isAppend = false;
    };

    Kind kind = Kind::Ignored;
    QByteArrayView top;
    QVarLengthArray<Key, 8> keys; // empty for a plain name
};

// The same without its keys.
struct PhpTopName
{
    PhpName::Kind kind = PhpName::Kind::Ignored;
    QByteArrayView name;
    bool isArray = false;
};

// Reads a decoded name: up to the first NUL; leading spaces dropped; in the part before the first
// bracket ' ' and '.' become '_'; a first bracket that is never closed becomes '_' and the name is
// plain. Names that begin with __Host- or __Secure- only because of that are ignored, as is an
// empty name. The views are into `decodedName`, or into `memory` where a character changed.
PhpName phpNameOf(QByteArrayView decodedName, std::pmr::memory_resource &memory);
PhpTopName phpTopNameOf(QByteArrayView decodedName, std::pmr::memory_resource &memory);

// True if PHP takes `key` for a number when it is an array's key: a decimal integer in canonical
// form within 64 bits ("10", "-5", not "010", "-0", "+1").
bool isPhpInteger(QByteArrayView key);

} // namespace latchkey::php
