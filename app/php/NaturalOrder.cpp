// SPDX-License-Identifier: Apache-2.0
#include "php/NaturalOrder.h"

namespace latchkey::php {

namespace {

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

bool isSpace(char c)
{
    return c == ' ' || (c >= '\t' && c <= '\r');
}

// A place in a string that reads as NUL behind the end, as PHP's do.
struct Cursor
{
    QByteArrayView text;
    qsizetype at = 0;

    char now() const { return at < text.size() ? text[at] : '\0'; }
    bool isDigitHere() const { return at < text.size() && isDigit(text[at]); }
    bool isAtEnd() const { return at >= text.size(); }
    void skipLeadingZeros()
    {
        while (now() == '0' && at + 1 < text.size() && isDigit(text[at + 1])) {
            ++at;
        }
    }
    void skipSpaces()
    {
        while (isSpace(now())) {
            ++at;
        }
    }
};

int sign(char a, char b)
{
    return static_cast<unsigned char>(a) < static_cast<unsigned char>(b) ? -1 : a == b ? 0 : 1;
}

// Numbers as numbers: the longer run is the greater, the first different digit decides among
// equals.
int compareWhole(Cursor &a, Cursor &b)
{
    int bias = 0;
    for (; a.isDigitHere() && b.isDigitHere(); ++a.at, ++b.at) {
        if (bias == 0) {
            bias = sign(a.now(), b.now());
        }
    }
    if (a.isDigitHere() != b.isDigitHere()) {
        return a.isDigitHere() ? 1 : -1;
    }
    return bias;
}

// Digits as after a decimal point: the first different digit decides.
int compareFraction(Cursor &a, Cursor &b)
{
    for (; a.isDigitHere() && b.isDigitHere(); ++a.at, ++b.at) {
        if (a.now() != b.now()) {
            return sign(a.now(), b.now());
        }
    }
    if (a.isDigitHere() != b.isDigitHere()) {
        return a.isDigitHere() ? 1 : -1;
    }
    return 0;
}

} // namespace

int compareNaturally(QByteArrayView left, QByteArrayView right)
{
    if (left.isEmpty() || right.isEmpty()) {
        return left.size() == right.size() ? 0 : (left.size() > right.size() ? 1 : -1);
    }
    Cursor a{left};
    Cursor b{right};
    a.skipLeadingZeros();
    b.skipLeadingZeros();
    while (true) {
        a.skipSpaces();
        b.skipSpaces();
        if (isDigit(a.now()) && isDigit(b.now())) {
            const bool isFraction = a.now() == '0' || b.now() == '0';
            const int result = isFraction ? compareFraction(a, b) : compareWhole(a, b);
            if (result != 0) {
                return result;
            }
            if (a.isAtEnd() || b.isAtEnd()) {
                return a.isAtEnd() && b.isAtEnd() ? 0 : (a.isAtEnd() ? -1 : 1);
            }
        }
        if (const int result = sign(a.now(), b.now())) {
            return result;
        }
        ++a.at;
        ++b.at;
        if (a.isAtEnd() || b.isAtEnd()) {
            return a.isAtEnd() && b.isAtEnd() ? 0 : (a.isAtEnd() ? -1 : 1);
        }
    }
}

} // namespace latchkey::php
