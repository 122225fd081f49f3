// SPDX-License-Identifier: Apache-2.0
#include "storecode/PhpRunner.h"

#include <algorithm>

namespace latchkey::storecode {

namespace {

using Kind = documents::PhpToken::Kind;
using Value = PhpValue::Kind;

// How tightly an operator of two binds; 0 for what is none. PHP's own order.
int levelOf(const documents::PhpToken &token)
{
    static const QHash<QByteArray, int> levels{
        {"or", 1},  {"xor", 2},  {"and", 3},  {"?", 5},    {"\?\?", 6},        {"||", 7},
        {"&&", 8},  {"|", 9},    {"^", 10},   {"&", 11},   {"==", 12},         {"!=", 12},
        {"<>", 12}, {"===", 12}, {"!==", 12}, {"<=>", 12}, {"<", 13},          {"<=", 13},
        {">", 13},  {">=", 13},  {".", 14},   {"<<", 15},  {">>", 15},         {"+", 16},
        {"-", 16},  {"*", 17},   {"/", 17},   {"%", 17},   {"instanceof", 18}, {"**", 19}};
    const bool isOperator = token.kind == Kind::Sign || token.kind == Kind::Name;
    return isOperator ? levels.value(token.text.toLower()) : 0;
}

bool isAssignment(const documents::PhpToken &token)
{
    return token.kind == Kind::Sign && token.text.endsWith('=') && levelOf(token) == 0;
}

// What two ways of which one is taken come to.
PhpValue either(const PhpValue &one, const PhpValue &other)
{
    return isPhpEqual(one, other) == true ? one : PhpValue();
}

} // namespace

std::optional<bool> PhpRunner::opposite(std::optional<bool> truth)
{
    return truth ? std::optional(!*truth) : std::nullopt;
}

PhpValue PhpRunner::expression(int least)
{
    if (!enter()) {
        return {};
    }
    PhpValue value = unary();
    for (int level = levelOf(now()); level > 0 && level >= least; level = levelOf(now())) {
        const QByteArray sign = now().text.toLower();
        ++m_at;
        value = binary(value, sign, level);
        if (!step()) {
            break;
        }
    }
    --m_depth;
    return value;
}

PhpValue PhpRunner::binary(const PhpValue &left, const QByteArray &sign, int level)
{
    if (sign == "?") {
        return ternary(left);
    }
    if (sign == "\?\?") {
        return coalesced(left, level);
    }
    const bool isAnd = sign == "&&" || sign == "and";
    if (isAnd || sign == "||" || sign == "or") {
        return logical(left, isAnd, level);
    }
    const PhpValue right = expression(level + 1);
    if (sign == ".") {
        return phpJoined(left, right);
    }
    if (sign == "==" || sign == "===") {
        return phpBool(isPhpEqual(left, right));
    }
    if (sign == "!=" || sign == "!==" || sign == "<>") {
        return phpBool(opposite(isPhpEqual(left, right)));
    }
    return {};
}

PhpValue PhpRunner::ternary(const PhpValue &condition)
{
    const std::optional<bool> truth = condition.truth();
    PhpValue yes = condition;
    if (!now().isSign(":")) {
        yes = within(ifKnown(truth, true), [this] { return expression(); });
    }
    take(":");
    const PhpValue no =
        within(ifKnown(truth, false), [this] { return expression(ternaryLevel + 1); });
    return !truth ? either(yes, no) : *truth ? yes : no;
}

PhpValue PhpRunner::logical(const PhpValue &left, bool isAnd, int level)
{
    const std::optional<bool> first = left.truth();
    const std::optional<bool> second =
        within(ifKnown(first, isAnd), [&] { return expression(level + 1); }).truth();
    const bool decides = !isAnd; // this alone settles it
    if (first == decides || second == decides) {
        return phpBool(decides);
    }
    return first && second ? phpBool(!decides) : PhpValue();
}

PhpValue PhpRunner::coalesced(const PhpValue &left, int level)
{
    const std::optional<bool> isThere =
        left.isUnknown() ? std::nullopt : std::optional(!left.isNull());
    const PhpValue right = within(ifKnown(isThere, false), [&] { return expression(level); });
    return !isThere ? either(left, right) : *isThere ? left : right;
}

PhpValue PhpRunner::unary()
{
    if (take("!")) {
        return phpBool(opposite(expression(unaryLevel).truth()));
    }
    if (take("@") || take("&")) {
        return expression(unaryLevel);
    }
    if (now().isSign("-") && now(1).kind == Kind::Number) {
        m_at += 2;
        return PhpValue{Value::Number, '-' + m_tokens[m_at - 1].text, {}};
    }
    if (take("-") || take("+") || take("~") || take("++") || take("--") || take("...")) {
        expression(unaryLevel);
        return {};
    }
    return primary();
}

PhpValue PhpRunner::primary()
{
    const Token token = now();
    switch (token.kind) {
    case Kind::Variable:
        return variable();
    case Kind::Name:
        return name();
    case Kind::Text:
        ++m_at;
        return postfix(phpText(token.text));
    case Kind::Number:
        ++m_at;
        return PhpValue{Value::Number, token.text, {}};
    case Kind::Template:
        ++m_at;
        return interpolated(token.text);
    case Kind::Sign:
        break;
    case Kind::End:
        return {};
    }
    if (take("(")) {
        return parenthesis();
    }
    return take("[") ? postfix(list("]")) : PhpValue();
}

// What follows an opening bracket: a cast, or an expression.
PhpValue PhpRunner::parenthesis()
{
    static const QList<QByteArray> casts{"int",   "integer", "bool",   "boolean", "float",
                                         "array", "object",  "string", "double"};
    if (now().kind == Kind::Name && now(1).isSign(")") && casts.contains(now().text.toLower())) {
        const bool isString = now().isWord("string");
        m_at += 2;
        const PhpValue value = expression(unaryLevel);
        return isString && value.asText() ? phpText(*value.asText()) : PhpValue();
    }
    const PhpValue value = expression();
    take(")");
    return postfix(value);
}

PhpValue PhpRunner::variable()
{
    const QByteArray variableName = now().text;
    ++m_at;
    if (!isAssignment(now())) {
        return postfix(valueOf(variableName), variableName);
    }
    const QByteArray sign = now().text;
    ++m_at;
    const PhpValue before = valueOf(variableName);
    const PhpValue given = expression(assignmentLevel);
    PhpValue value = sign == "="                          ? given
                     : sign == ".="                       ? phpJoined(before, given)
                     : sign == "\?\?=" && before.isNull() ? given
                                                          : PhpValue();
    assign(variableName, value);
    return value;
}

// Up to its closing bracket.
PhpValue PhpRunner::list(QByteArrayView close)
{
    std::vector<PhpItem> items;
    while (!isOver() && !now().isSign(close)) {
        const bool isSpread = now().isSign("...");
        PhpItem item{PhpValue{Value::Number, QByteArray::number(items.size()), {}}, expression()};
        if (take("=>")) {
            item.key = item.value;
            item.value = expression();
        }
        item.key = isSpread ? PhpValue() : item.key;
        items.push_back(std::move(item));
        if (!take(",") && !now().isSign(close)) {
            break;
        }
    }
    take(close);
    return phpList(std::move(items));
}

// "$name" and "{$name}" within a text.
PhpValue PhpRunner::interpolated(const QByteArray &text) const
{
    const auto isWordPart = [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
               c == '_';
    };
    PhpValue made = phpText({});
    qsizetype i = 0;
    while (i < text.size() && !made.isUnknown()) {
        const bool isBraced = text[i] == '{' && text.mid(i + 1, 1) == "$";
        if (text[i] != '$' && !isBraced) {
            made = text[i] == '\\' ? PhpValue() : phpJoined(made, phpText(text.mid(i, 1)));
            ++i;
            continue;
        }
        const qsizetype start = i + (isBraced ? 2 : 1);
        qsizetype end = start;
        while (end < text.size() && isWordPart(text[end])) {
            ++end;
        }
        const QByteArray next = text.mid(end, 1);
        const bool isWhole = end > start && (isBraced ? next == "}" : next != "[" && next != "-");
        made = isWhole ? phpJoined(made, valueOf(text.mid(start, end - start))) : PhpValue();
        i = end + (isBraced ? 1 : 0);
    }
    return made;
}

// What stands behind a value: an index, a member, a call.
PhpValue PhpRunner::postfix(PhpValue value, const QByteArray &variable)
{
    while (step()) {
        if (take("[")) {
            value = indexed(value, variable);
        } else if (take("->") || take("?->")) {
            value = member(value);
        } else if (take("::")) {
            value = classMember(value);
        } else if (now().isSign("(")) {
            value = calledValue(value, arguments());
        } else if (take("++") || take("--")) {
            assign(variable, {});
            value = {};
        } else if (isAssignment(now())) {
            ++m_at;
            value = expression(assignmentLevel);
        } else {
            break;
        }
    }
    return value;
}

// $list['key'], or what is assigned to it.
PhpValue PhpRunner::indexed(const PhpValue &value, const QByteArray &variable)
{
    const bool isNext = now().isSign("]");
    const PhpValue key = isNext ? PhpValue() : expression();
    take("]");
    if (!take("=")) {
        return isNext ? PhpValue() : phpAt(value, key);
    }
    PhpValue given = expression(assignmentLevel);
    if (variable.isEmpty()) {
        return given;
    }
    const bool isList = value.kind == Value::List || value.isNull();
    constexpr size_t most = 100; // each makes the list anew
    auto items = value.kind == Value::List ? *value.items : std::vector<PhpItem>();
    if (isList && items.size() < most && (isNext || key.asText())) {
        items.push_back(
            {isNext ? PhpValue{Value::Number, QByteArray::number(items.size()), {}} : key, given});
        assign(variable, phpList(std::move(items)));
    } else {
        assign(variable, {});
    }
    return given;
}

} // namespace latchkey::storecode
