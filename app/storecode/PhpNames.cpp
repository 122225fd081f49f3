// SPDX-License-Identifier: Apache-2.0
#include "storecode/PhpRunner.h"

namespace latchkey::storecode {

namespace {

using Kind = documents::PhpToken::Kind;

} // namespace

void PhpRunner::namespaceStatement()
{
    ++m_at;
    m_namespace = now().kind == Kind::Name ? now().text.toLower() : QByteArray();
    m_imports.clear();
    if (now().kind == Kind::Name) {
        ++m_at;
    }
    now().isSign("{") ? block() : passStatement();
}

// use A\B, C\D as E, F\{G, H as I};
void PhpRunner::useStatement()
{
    ++m_at;
    if (now().isWord("function") || now().isWord("const")) {
        passStatement();
        return;
    }
    do {
        import({});
    } while (take(","));
    passStatement();
}

void PhpRunner::import(const QByteArray &prefix)
{
    if (now().kind != Kind::Name) {
        return;
    }
    QByteArray whole = prefix + now().text.toLower();
    whole = whole.startsWith('\\') ? whole.mid(1) : whole;
    ++m_at;
    if (take("\\") && take("{")) {
        do {
            import(whole + '\\');
        } while (take(","));
        take("}");
        return;
    }
    QByteArray alias = whole.mid(whole.lastIndexOf('\\') + 1);
    if (takeWord("as") && now().kind == Kind::Name) {
        alias = now().text.toLower();
        ++m_at;
    }
    m_imports.insert(alias, whole);
}

void PhpRunner::constStatement()
{
    do {
        ++m_at;
        const QByteArray constantName = now().text;
        ++m_at;
        if (take("=")) {
            const PhpValue value = expression();
            if (chance() != Chance::Never) {
                m_surroundings.constants.insert(constantName, value);
            }
        }
    } while (now().isSign(","));
    passStatement();
}

// They can be called before they stand in the file.
void PhpRunner::findFunctions()
{
    for (qsizetype i = 0; i + 2 < m_tokens.size(); ++i) {
        if (m_tokens[i].isWord("function") && m_tokens[i + 1].kind == Kind::Name &&
            m_tokens[i + 2].isSign("(")) {
            m_functions.insert(m_tokens[i + 1].text.toLower(), i + 2);
        }
    }
}

// Names

QByteArray PhpRunner::className(const QByteArray &written) const
{
    const QByteArray small = written.toLower();
    if (small.startsWith('\\')) {
        return small.mid(1);
    }
    const qsizetype slash = small.indexOf('\\');
    const QByteArray first = slash < 0 ? small : small.left(slash);
    if (first == "namespace" && slash > 0) {
        return m_namespace + small.mid(slash);
    }
    const auto imported = m_imports.constFind(first);
    if (imported != m_imports.constEnd()) {
        return *imported + (slash < 0 ? QByteArray() : small.mid(slash));
    }
    return m_namespace.isEmpty() ? small : m_namespace + '\\' + small;
}

PhpValue PhpRunner::constant(const QByteArray &written) const
{
    const QByteArray small = written.toLower();
    if (small == "true" || small == "false") {
        return phpBool(small == "true");
    }
    if (small == "null") {
        return phpNull();
    }
    if (small == "__file__") {
        return phpText(m_surroundings.file);
    }
    if (small == "__dir__") {
        return phpAnswer("dirname", {phpText(m_surroundings.file)});
    }
    return m_surroundings.constants.value(written.mid(written.lastIndexOf('\\') + 1));
}

PhpValue PhpRunner::valueOf(const QByteArray &variable) const
{
    if (variable.startsWith('_') || variable == "GLOBALS" || variable == "this") {
        return {};
    }
    return m_frames.back().variables.value(variable, phpNull());
}

void PhpRunner::assign(const QByteArray &variable, const PhpValue &value)
{
    const Chance reached = chance();
    if (reached == Chance::Never) {
        return;
    }
    auto &variables = m_frames.back().variables;
    const bool isDoubtful = reached == Chance::Perhaps && variables.contains(variable) &&
                            isPhpEqual(variables.value(variable), value) != true;
    variables.insert(variable, isDoubtful ? PhpValue() : value);
}

} // namespace latchkey::storecode
