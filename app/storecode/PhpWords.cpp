// SPDX-License-Identifier: Apache-2.0
// What begins with a word: the constructs of the language, functions, classes and constants.
#include "storecode/PhpRunner.h"

namespace latchkey::storecode {

using Kind = documents::PhpToken::Kind;
using Value = PhpValue::Kind;

// A word: a construct of the language, a function, a class or a constant.
PhpValue PhpRunner::name()
{
    const QByteArray written = now().text;
    ++m_at;
    bool isKnown = true;
    PhpValue made = wordExpression(written.toLower(), isKnown);
    if (isKnown) {
        return made;
    }
    if (now().isSign("(")) {
        const qsizetype slash = written.lastIndexOf('\\');
        return postfix(called(written.mid(slash + 1).toLower(), arguments()));
    }
    if (now().isSign("::")) {
        return postfix(PhpValue{Value::Object, className(written), {}});
    }
    return postfix(constant(written));
}

PhpValue PhpRunner::wordExpression(const QByteArray &word, bool &isKnown)
{
    if (word == "isset" && now().isSign("(")) {
        return isset();
    }
    if (word == "empty" && take("(")) {
        const PhpValue value = expression();
        take(")");
        return phpBool(opposite(value.truth()));
    }
    if (word == "array" && take("(")) {
        return postfix(list(")"));
    }
    if (word == "include" || word == "include_once" || word == "require" ||
        word == "require_once") {
        return include();
    }
    if (word == "exit" || word == "die") {
        return exit();
    }
    if (word == "new") {
        return created();
    }
    const bool isClosure = word == "function" || word == "fn";
    if (isClosure || (word == "static" && (now().isWord("function") || now().isWord("fn")))) {
        m_at += isClosure ? 0 : 1;
        return closure();
    }
    if (word == "clone" || word == "print" || word == "yield") {
        expression(unaryLevel);
        return {};
    }
    isKnown = false;
    return {};
}

PhpValue PhpRunner::isset()
{
    std::optional<bool> isThere = true;
    take("(");
    while (!isOver() && !now().isSign(")")) {
        const PhpValue value = expression();
        if (value.isNull()) {
            isThere = false;
        } else if (value.isUnknown() && isThere == true) {
            isThere.reset();
        }
        if (!take(",")) {
            break;
        }
    }
    take(")");
    return phpBool(isThere);
}

PhpValue PhpRunner::include()
{
    const PhpValue path = expression(ternaryLevel);
    if (chance() != Chance::Never) {
        m_outcome.includes.append(path);
    }
    return {};
}

PhpValue PhpRunner::exit()
{
    if (now().isSign("(")) {
        arguments();
    }
    endPerhaps(m_programRest);
    return {};
}

PhpValue PhpRunner::created()
{
    if (now().isWord("class")) {
        while (!isOver() && !now().isSign("{")) {
            now().isSign("(") ? passBracket() : void(++m_at);
        }
        passBracket();
        return {};
    }
    PhpValue made;
    if (now().kind == Kind::Name) {
        made = PhpValue{Value::Object, className(now().text), {}};
    }
    ++m_at;
    if (now().isSign("(")) {
        arguments();
    }
    return made;
}

// A function without a name: walked over here, followed where it is called.
PhpValue PhpRunner::closure()
{
    const bool isArrow = m_tokens[m_at - 1].isWord("fn");
    take("&");
    PhpValue made{Value::Closure, QByteArray::number(m_at), {}};
    passBracket();
    if (isArrow) {
        while (!isOver() && !take("=>")) {
            ++m_at;
        }
        within(Chance::Never, [this] { return expression(assignmentLevel); });
        return made;
    }
    while (!isOver() && !now().isSign("{")) {
        now().isSign("(") ? passBracket() : void(++m_at); // use (…), : type
    }
    passBracket();
    return made;
}

} // namespace latchkey::storecode
