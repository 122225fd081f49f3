// SPDX-License-Identifier: Apache-2.0
// The array that a PHP file returns, read without running it (THREATS 12). All of it works on a
// source without comments.
#pragma once

#include <QByteArray>
#include <QByteArrayView>

#include <functional>
#include <optional>

namespace latchkey::storecode {

// A place in a source.
class PhpCursor
{
public:
    explicit PhpCursor(QByteArrayView source)
        : m_rest(source)
    {}

    // Past a token, in any letter case; false if it is not there.
    bool take(QByteArrayView token);
    // Whether it comes next. Passes white space.
    bool ahead(QByteArrayView token);

    // Up to a comma, an arrow, a semicolon or a bracket that it did not open; empty if it is
    // broken.
    QByteArrayView expression();

    bool isDone() { return ahead("") && m_rest.isEmpty(); }

    const char *place() const { return m_rest.data(); }

private:
    bool isAtEnd();
    bool step(QByteArray &open);

    QByteArrayView m_rest;
};

// Of a quoted text without escapes and variables, which no module's name has; nullopt for all else.
std::optional<QByteArrayView> phpTextOf(QByteArrayView literal);

// Calls item(key, value) for each item of an array; without an arrow the key is empty. Where the
// array is none or broken; nullopt if it is whole.
std::optional<const char *>
brokenAt(QByteArrayView array,
         const std::function<void(QByteArrayView key, QByteArrayView value)> &item);

// The array that the file returns; empty, and the cursor where it is something else.
QByteArrayView returnedArray(PhpCursor &file);

} // namespace latchkey::storecode
