// SPDX-License-Identifier: Apache-2.0
#include "storecode/PhpRunner.h"

namespace latchkey::storecode {

namespace {

using Kind = documents::PhpToken::Kind;
using Value = PhpValue::Kind;

} // namespace

PhpValue PhpRunner::member(const PhpValue &value)
{
    const QByteArray memberName = now().kind == Kind::Name ? now().text.toLower() : QByteArray();
    now().isSign("{") ? passBracket() : void(++m_at);
    if (!now().isSign("(")) {
        return {};
    }
    const QList<PhpArgument> given = arguments();
    return value.kind == Value::Object && !memberName.isEmpty()
               ? method(value.text, memberName, given)
               : PhpValue();
}

// A\B::NAME, A\B::class, A\B::method(…); the class may also be in a variable.
PhpValue PhpRunner::classMember(const PhpValue &value)
{
    const auto text = value.asText();
    const QByteArray owner = value.kind == Value::Object ? value.text
                             : text
                                 ? className('\\' + (text->startsWith('\\') ? text->mid(1) : *text))
                                 : QByteArray();
    const Token memberToken = now();
    ++m_at;
    if (now().isSign("(")) {
        const QList<PhpArgument> given = arguments();
        return memberToken.kind == Kind::Name && !owner.isEmpty()
                   ? method(owner, memberToken.text.toLower(), given)
                   : PhpValue();
    }
    if (memberToken.isWord("class")) {
        return phpText(owner);
    }
    return m_surroundings.constants.value(owner + "::" + memberToken.text);
}

PhpValue PhpRunner::method(const QByteArray &className, const QByteArray &method,
                           const QList<PhpArgument> &arguments)
{
    constexpr qsizetype most = 10'000;
    const Chance reached = chance();
    if (reached != Chance::Never && m_outcome.calls.size() < most) {
        m_outcome.calls.append({className, method, arguments, reached == Chance::Sure});
    }
    return {};
}

QList<PhpArgument> PhpRunner::arguments()
{
    QList<PhpArgument> found;
    take("(");
    while (!isOver() && !now().isSign(")")) {
        PhpArgument argument;
        if (now().kind == Kind::Name && now(1).isSign(":")) {
            argument.name = now().text;
            m_at += 2;
        }
        argument.value = expression();
        found.append(argument);
        if (!take(",")) {
            break;
        }
    }
    take(")");
    return found;
}

PhpValue PhpRunner::called(const QByteArray &function, const QList<PhpArgument> &arguments)
{
    std::vector<PhpValue> values;
    for (const PhpArgument &each : arguments) {
        values.push_back(each.value);
    }
    const QByteArray first = values.empty() ? QByteArray() : values[0].asText().value_or("");
    if (function == "defined") {
        return m_surroundings.constants.contains(first) ? phpBool(true) : PhpValue();
    }
    if (function == "define" && values.size() > 1) {
        if (chance() != Chance::Never) {
            m_surroundings.constants.insert(first, values[1]);
        }
        return phpBool(true);
    }
    if (function == "class_exists" || function == "interface_exists") {
        const QByteArray name = first.startsWith('\\') ? first.mid(1) : first;
        return name.toLower().startsWith("magento\\framework\\") ? phpBool(true) : PhpValue();
    }
    if (function == "constant") {
        return m_surroundings.constants.value(first);
    }
    if (function == "call_user_func" && !values.empty()) {
        return calledValue(values[0], arguments.mid(1));
    }
    if (function == "call_user_func_array" && values.size() == 2 && values[1].kind == Value::List) {
        QList<PhpArgument> given;
        for (const PhpItem &each : *values[1].items) {
            given.append({{}, each.value});
        }
        return calledValue(values[0], given);
    }
    if (function == "array_map" && values.size() == 2) {
        return calledForEach(values[0], values[1], false);
    }
    if (function == "array_walk" && values.size() == 2) {
        return calledForEach(values[1], values[0], true);
    }
    if (const auto own = m_functions.constFind(function); own != m_functions.constEnd()) {
        return runFunction(*own, arguments);
    }
    for (const PhpValue &each : values) { // who takes a function calls it
        if (each.kind == Value::Closure) {
            within(Chance::Perhaps, [&] { return calledValue(each, {}); });
        }
    }
    return phpAnswer(function, values);
}

// As array_map() and array_walk() call a function.
PhpValue PhpRunner::calledForEach(const PhpValue &function, const PhpValue &list, bool hasKeys)
{
    if (list.kind != Value::List) {
        within(Chance::Perhaps, [&] { return calledValue(function, {}); });
        return {};
    }
    for (const PhpItem &each : *list.items) {
        QList<PhpArgument> given{{{}, each.value}};
        if (hasKeys) {
            given.append({{}, each.key});
        }
        calledValue(function, given);
        if (!step()) {
            break;
        }
    }
    return {};
}

// A closure, ['A\B', 'c'], or a name in a text.
PhpValue PhpRunner::calledValue(const PhpValue &value, const QList<PhpArgument> &arguments)
{
    if (value.kind == Value::Closure) {
        return runFunction(value.text.toLongLong(), arguments);
    }
    if (value.kind == Value::List && value.items->size() == 2) {
        const PhpValue &owner = value.items->at(0).value;
        const auto methodName = value.items->at(1).value.asText();
        const bool hasOwner = owner.kind == Value::Object || owner.kind == Value::Text;
        return hasOwner && methodName
                   ? method(className('\\' + owner.text), methodName->toLower(), arguments)
                   : PhpValue();
    }
    if (value.kind != Value::Text) {
        return {};
    }
    const qsizetype colons = value.text.indexOf("::");
    return colons > 0 ? method(className('\\' + value.text.left(colons)),
                               value.text.mid(colons + 2).toLower(), arguments)
                      : called(value.text.toLower(), arguments);
}

// What begins with its parameters at `start`.
PhpValue PhpRunner::runFunction(qsizetype start, const QList<PhpArgument> &arguments)
{
    constexpr size_t mostFrames = 16;
    if (chance() == Chance::Never || m_frames.size() >= mostFrames) {
        return {};
    }
    const qsizetype back = std::exchange(m_at, start);
    const Chance reached = chance();
    Frame frame{m_frames.back().variables};
    const Chance loopRest = std::exchange(m_loopRest, Chance::Sure);
    PhpValue value = within(reached, [&] {
        bindParameters(arguments, frame);
        m_frames.push_back(std::move(frame));
        while (!isOver() && !now().isSign("{") && !now().isSign("=>")) {
            now().isSign("(") ? passBracket() : void(++m_at);
        }
        if (take("=>")) {
            m_frames.back().returned = expression(4);
        } else {
            block();
        }
        PhpValue returned = m_frames.back().returned;
        m_frames.pop_back();
        return returned;
    });
    m_loopRest = loopRest;
    m_at = back;
    return value;
}

// By their order; what is left over is not known.
void PhpRunner::bindParameters(const QList<PhpArgument> &arguments, Frame &frame)
{
    take("(");
    qsizetype place = 0;
    while (!isOver() && !now().isSign(")")) {
        if (now().kind == Kind::Variable) {
            frame.variables.insert(now().text, arguments.value(place).name.isEmpty()
                                                   ? arguments.value(place).value
                                                   : PhpValue());
            ++place;
        }
        now().isSign("(") || now().isSign("[") ? passBracket() : void(++m_at);
    }
    take(")");
}

} // namespace latchkey::storecode
