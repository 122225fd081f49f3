// SPDX-License-Identifier: Apache-2.0
// Values of a PHP program that is followed without being run: known, or not known.
#pragma once

#include <QByteArray>
#include <QByteArrayView>

#include <memory>
#include <optional>
#include <vector>

namespace latchkey::storecode {

struct PhpItem;

// A value; copies share what is in a list.
struct PhpValue
{
    enum class Kind { Unknown, Null, Bool, Number, Text, List, Object, Closure };

    Kind kind = Kind::Unknown;
    QByteArray text; // as PHP would print it; an object's class; where a closure begins
    std::shared_ptr<const std::vector<PhpItem>> items; // of a list; never null there

    bool isUnknown() const { return kind == Kind::Unknown; }
    bool isNull() const { return kind == Kind::Null; }

    // What PHP takes it for; nullopt if that is not known.
    std::optional<bool> truth() const;
    // As a text; nullopt for what is not known or has none.
    std::optional<QByteArray> asText() const;
};

struct PhpItem
{
    PhpValue key;
    PhpValue value;
};

// Longer texts and lists become unknown, so that no program makes what it is not worth.
inline constexpr qsizetype maxPhpText = 4096;
inline constexpr size_t maxPhpItems = 20'000;

PhpValue phpNull();
PhpValue phpBool(std::optional<bool> truth); // nullopt: not known
PhpValue phpText(const QByteArray &text);
PhpValue phpList(std::vector<PhpItem> items);

// What "." makes of two.
PhpValue phpJoined(const PhpValue &left, const PhpValue &right);
// Whether PHP takes two for equal: texts, truth values and null, of one kind; nullopt for all else.
std::optional<bool> isPhpEqual(const PhpValue &left, const PhpValue &right);
// What is at `key` in a list; null if nothing is.
PhpValue phpAt(const PhpValue &list, const PhpValue &key);

// What a function of PHP's own answers that only looks at its arguments: dirname(), basename(),
// implode() and the like. realpath() takes a path for the real one. Not known for all others.
PhpValue phpAnswer(const QByteArray &function, const std::vector<PhpValue> &arguments);

} // namespace latchkey::storecode
