// SPDX-License-Identifier: Apache-2.0
#include "storecode/PhpValue.h"

#include <QDir>
#include <QFile>
#include <QHash>

#include <algorithm>

namespace latchkey::storecode {

namespace {

using Arguments = std::vector<PhpValue>;
using Kind = PhpValue::Kind;

// Lists that functions take and give.
constexpr size_t maxPieces = 100;

// An argument as text; an empty one where there is none.
QByteArray textAt(const Arguments &arguments, size_t place)
{
    return place < arguments.size() ? arguments[place].asText().value_or(QByteArray())
                                    : QByteArray();
}

PhpValue dirName(const Arguments &arguments)
{
    QByteArray path = textAt(arguments, 0);
    const int levels = arguments.size() > 1 ? textAt(arguments, 1).toInt() : 1;
    for (int i = 0; i < levels && path.size() > 1; ++i) {
        const qsizetype slash = path.lastIndexOf('/');
        path = slash < 0 ? QByteArray(".") : path.left(std::max<qsizetype>(slash, 1));
    }
    return levels > 0 ? phpText(path) : PhpValue();
}

PhpValue baseName(const Arguments &arguments)
{
    QByteArray name = textAt(arguments, 0);
    while (name.endsWith('/')) {
        name.chop(1);
    }
    name = name.mid(name.lastIndexOf('/') + 1);
    const QByteArray suffix = textAt(arguments, 1);
    if (!suffix.isEmpty() && name.endsWith(suffix) && name != suffix) {
        name.chop(suffix.size());
    }
    return phpText(name);
}

PhpValue realPath(const Arguments &arguments)
{
    return phpText(QFile::encodeName(QDir::cleanPath(QFile::decodeName(textAt(arguments, 0)))));
}

PhpValue trimmedRight(const Arguments &arguments)
{
    QByteArray text = textAt(arguments, 0);
    const QByteArray signs = arguments.size() > 1 ? textAt(arguments, 1) : QByteArray(" \t\n\r\v");
    while (!text.isEmpty() && signs.contains(text.back())) {
        text.chop(1);
    }
    return phpText(text);
}

PhpValue imploded(const Arguments &arguments)
{
    if (arguments.size() != 2 || arguments[1].kind != Kind::List) {
        return {};
    }
    const auto &items = *arguments[1].items;
    PhpValue made = phpText({});
    for (size_t i = 0; i < items.size(); ++i) {
        made = phpJoined(made, i == 0 ? phpText({}) : arguments[0]);
        made = phpJoined(made, items[i].value);
    }
    return made;
}

PhpValue numbered(std::vector<PhpValue> values)
{
    std::vector<PhpItem> items;
    items.reserve(values.size());
    for (PhpValue &value : values) {
        items.push_back(
            {PhpValue{Kind::Number, QByteArray::number(items.size()), {}}, std::move(value)});
    }
    return phpList(std::move(items));
}

PhpValue exploded(const Arguments &arguments)
{
    const QByteArray separator = textAt(arguments, 0);
    const QByteArray text = textAt(arguments, 1);
    if (separator.isEmpty() || arguments.size() != 2 ||
        text.count(separator) >= qsizetype(maxPieces)) {
        return {};
    }
    std::vector<PhpValue> pieces;
    qsizetype start = 0;
    for (qsizetype end = 0; end >= 0; start = end + separator.size()) {
        end = text.indexOf(separator, start);
        pieces.push_back(phpText(text.mid(start, end < 0 ? -1 : end - start)));
        if (end < 0) {
            break;
        }
    }
    return numbered(std::move(pieces));
}

PhpValue slice(const Arguments &arguments)
{
    if (arguments.size() < 2 || arguments[0].kind != Kind::List) {
        return {};
    }
    const auto &items = *arguments[0].items;
    const int size = int(items.size());
    const int offset = textAt(arguments, 1).toInt();
    const int start = std::clamp(offset < 0 ? size + offset : offset, 0, size);
    const int length = arguments.size() > 2 ? textAt(arguments, 2).toInt() : size;
    const int end = std::clamp(length < 0 ? size + length : start + length, start, size);
    std::vector<PhpValue> values;
    for (int i = start; i < end; ++i) {
        values.push_back(items[size_t(i)].value);
    }
    return numbered(std::move(values));
}

PhpValue replaced(const Arguments &arguments)
{
    const QByteArray wanted = textAt(arguments, 0);
    if (arguments.size() != 3 || wanted.isEmpty()) {
        return {};
    }
    return phpText(textAt(arguments, 2).replace(wanted, textAt(arguments, 1)));
}

PhpValue capitalized(const Arguments &arguments)
{
    const QByteArray text = textAt(arguments, 0);
    return phpText(text.left(1).toUpper() + text.mid(1));
}

PhpValue lowered(const Arguments &arguments)
{
    return phpText(textAt(arguments, 0).toLower());
}

} // namespace

std::optional<bool> PhpValue::truth() const
{
    switch (kind) {
    case Kind::Unknown:
        return {};
    case Kind::Null:
        return false;
    case Kind::Bool:
    case Kind::Text:
        return !text.isEmpty() && text != "0";
    case Kind::Number:
        return text.toDouble() != 0;
    case Kind::List:
        return !items->empty();
    case Kind::Object:
    case Kind::Closure:
        return true;
    }
    return {};
}

std::optional<QByteArray> PhpValue::asText() const
{
    const bool hasText =
        kind == Kind::Null || kind == Kind::Bool || kind == Kind::Number || kind == Kind::Text;
    return hasText ? std::optional(text) : std::nullopt;
}

PhpValue phpNull()
{
    return {Kind::Null, {}, {}};
}

PhpValue phpBool(std::optional<bool> truth)
{
    return truth ? PhpValue{Kind::Bool, *truth ? "1" : "", {}} : PhpValue();
}

PhpValue phpText(const QByteArray &text)
{
    return text.size() <= maxPhpText ? PhpValue{Kind::Text, text, {}} : PhpValue();
}

PhpValue phpList(std::vector<PhpItem> items)
{
    if (items.size() > maxPhpItems) {
        return {};
    }
    return {Kind::List, {}, std::make_shared<const std::vector<PhpItem>>(std::move(items))};
}

PhpValue phpJoined(const PhpValue &left, const PhpValue &right)
{
    const auto first = left.asText();
    const auto second = right.asText();
    return first && second ? phpText(*first + *second) : PhpValue();
}

std::optional<bool> isPhpEqual(const PhpValue &left, const PhpValue &right)
{
    const bool isPlain =
        left.kind == Kind::Null || left.kind == Kind::Bool || left.kind == Kind::Text;
    return isPlain && left.kind == right.kind ? std::optional(left.text == right.text)
                                              : std::nullopt;
}

PhpValue phpAt(const PhpValue &list, const PhpValue &key)
{
    const auto wanted = key.asText();
    if (list.kind != Kind::List || !wanted || list.items->size() > maxPieces) {
        return {};
    }
    PhpValue found = phpNull();
    for (const PhpItem &each : *list.items) {
        if (each.key.isUnknown()) {
            return {};
        }
        if (each.key.text == *wanted) {
            found = each.value;
        }
    }
    return found;
}

PhpValue phpAnswer(const QByteArray &function, const std::vector<PhpValue> &arguments)
{
    using Function = PhpValue (*)(const Arguments &);
    static const QHash<QByteArray, Function> functions{
        {"dirname", dirName},     {"basename", baseName},  {"realpath", realPath},
        {"rtrim", trimmedRight},  {"implode", imploded},   {"join", imploded},
        {"explode", exploded},    {"array_slice", slice},  {"str_replace", replaced},
        {"ucfirst", capitalized}, {"strtolower", lowered},
    };
    const auto isUsable = [](const PhpValue &each) {
        return each.kind == Kind::List ? each.items->size() <= maxPieces
                                       : each.asText().has_value();
    };
    const Function found = functions.value(function);
    if (found == nullptr || arguments.empty() ||
        !std::all_of(arguments.begin(), arguments.end(), isUsable)) {
        return {};
    }
    return found(arguments);
}

} // namespace latchkey::storecode
