// SPDX-License-Identifier: Apache-2.0
// PHP's order of array keys.
#pragma once

#include <QByteArray>

namespace latchkey::php {

// A string as PHP 8 sees it where it might be a number: leading and trailing white space, a sign, a
// decimal point and an exponent are fine; nothing else is.
struct PhpNumber
{
    bool isNumeric = false;
    bool isDouble = false; // else an integer
    qint64 integer = 0;
    double real = 0;
    int overflow = 0; // 1 or -1: too many digits for 64 bits, kept as `real`
};

PhpNumber phpNumberOf(QByteArrayView text);

// How ksort compares two names (PHP 8.2 and newer, default flags): two numeric strings as numbers,
// all others by octets. Negative, 0 or positive. No strict order: "10.0" > "9.5" > "1a" > "010"
// = 10.
int comparePhpKeys(QByteArrayView a, const PhpNumber &aNumber, QByteArrayView b,
                   const PhpNumber &bNumber);

} // namespace latchkey::php
