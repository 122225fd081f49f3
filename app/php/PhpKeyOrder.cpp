// SPDX-License-Identifier: Apache-2.0
#include "php/PhpKeyOrder.h"

#include <charconv>
#include <cmath>
#include <limits>

namespace latchkey::php {

namespace {

bool isSpace(char c)
{
    return c == ' ' || (c >= '\t' && c <= '\r');
}

QByteArrayView trimmed(QByteArrayView text)
{
    while (!text.isEmpty() && isSpace(text.front())) {
        text = text.sliced(1);
    }
    while (!text.isEmpty() && isSpace(text.back())) {
        text = text.chopped(1);
    }
    return text;
}

qsizetype digitsAt(QByteArrayView text, qsizetype at)
{
    qsizetype end = at;
    while (end < text.size() && text[end] >= '0' && text[end] <= '9') {
        ++end;
    }
    return end - at;
}

qsizetype significantDigits(QByteArrayView digits)
{
    while (digits.startsWith('0')) {
        digits = digits.sliced(1);
    }
    return digits.size();
}

int signOf(QByteArrayView number)
{
    return number.startsWith('-') ? -1 : 1;
}

// The length of "e+5" at `at`, 0 if there is no exponent.
qsizetype exponentAt(QByteArrayView text, qsizetype at)
{
    if (at >= text.size() || (text[at] != 'e' && text[at] != 'E')) {
        return 0;
    }
    qsizetype digits = at + 1;
    if (digits < text.size() && (text[digits] == '+' || text[digits] == '-')) {
        ++digits;
    }
    const qsizetype count = digitsAt(text, digits);
    return count == 0 ? 0 : digits + count - at;
}

// True if there is a digit other than zero before the exponent.
bool isNotZero(QByteArrayView text)
{
    for (const char c : text) {
        if (c == 'e' || c == 'E') {
            return false;
        }
        if (c >= '1' && c <= '9') {
            return true;
        }
    }
    return false;
}

// A number too great or too small for a double, without its sign.
bool isTiny(QByteArrayView text)
{
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (text[i] == 'e' || text[i] == 'E') {
            return text[i + 1] == '-';
        }
    }
    return !isNotZero(text.first(qMax(qsizetype(0), text.indexOf('.'))));
}

// `text` has been checked to be a number.
double realOf(QByteArrayView text)
{
    const bool negative = text.startsWith('-');
    if (negative || text.startsWith('+')) {
        text = text.sliced(1);
    }
    double real = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), real);
    if (error == std::errc::result_out_of_range) {
        real = isNotZero(text) && !isTiny(text) ? std::numeric_limits<double>::infinity() : 0;
    }
    return negative ? -real : real;
}

int sign(double a, double b)
{
    return a < b ? -1 : a > b ? 1 : 0;
}

int byOctets(QByteArrayView a, QByteArrayView b)
{
    return a.compare(b, Qt::CaseSensitive);
}

} // namespace

PhpNumber phpNumberOf(QByteArrayView untrimmed)
{
    const QByteArrayView text = trimmed(untrimmed);
    PhpNumber number;
    if (text.isEmpty()) {
        return number;
    }
    const qsizetype start = text[0] == '-' || text[0] == '+' ? 1 : 0;
    const qsizetype whole = digitsAt(text, start);
    qsizetype at = start + whole;
    qsizetype fraction = 0;
    if (at < text.size() && text[at] == '.') {
        fraction = digitsAt(text, at + 1);
        if (whole == 0 && fraction == 0) {
            return number;
        }
        at += 1 + fraction;
        number.isDouble = true;
    } else if (whole == 0) {
        return number;
    }
    const qsizetype exponent = exponentAt(text, at);
    number.isDouble = number.isDouble || exponent > 0;
    number.isNumeric = at + exponent == text.size();
    if (!number.isNumeric) {
        return number;
    }
    if (number.isDouble) {
        number.real = realOf(text);
        // PHP stops counting at 20 digits, before it sees the point or the exponent
        number.overflow = significantDigits(text.sliced(start, whole)) < 20 ? 0 : signOf(text);
        return number;
    }
    const QByteArrayView digits = text.startsWith('+') ? text.sliced(1) : text;
    const auto [end, error] =
        std::from_chars(digits.data(), digits.data() + digits.size(), number.integer);
    if (error == std::errc::result_out_of_range) {
        number.isDouble = true;
        number.overflow = signOf(text);
        number.real = realOf(text);
    }
    return number;
}

int comparePhpKeys(QByteArrayView a, const PhpNumber &aNumber, QByteArrayView b,
                   const PhpNumber &bNumber)
{
    if (!aNumber.isNumeric || !bNumber.isNumeric) {
        return byOctets(a, b);
    }
    if (aNumber.overflow != 0 && aNumber.overflow == bNumber.overflow &&
        aNumber.real == bNumber.real) {
        return byOctets(a, b); // a double could not tell them apart
    }
    if (!aNumber.isDouble && !bNumber.isDouble) {
        return aNumber.integer < bNumber.integer ? -1 : aNumber.integer > bNumber.integer ? 1 : 0;
    }
    if (!aNumber.isDouble) {
        return bNumber.overflow != 0 ? -bNumber.overflow
                                     : sign(double(aNumber.integer), bNumber.real);
    }
    if (!bNumber.isDouble) {
        return aNumber.overflow != 0 ? aNumber.overflow
                                     : sign(aNumber.real, double(bNumber.integer));
    }
    if (aNumber.real == bNumber.real && !std::isfinite(aNumber.real)) {
        return byOctets(a, b);
    }
    return sign(aNumber.real, bNumber.real);
}

} // namespace latchkey::php
