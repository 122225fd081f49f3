// SPDX-License-Identifier: Apache-2.0
// What expressions of source code make: the URL of a sum, the method that a name stands for.
#pragma once

#include "calls/CallVariables.h"
#include "calls/CodeTokens.h"
#include "shell/ShellScript.h"

#include <QSet>

#include <optional>

namespace latchkey::calls {

// How many tokens of a statement are looked at.
inline constexpr qsizetype maxChain = 240;

// A method that was looked for.
struct Method
{
    QString name; // empty: it is in a variable
};

// The URL that an expression makes, with "${name}" for what it takes from elsewhere.
struct Url
{
    QString text;
    QList<shell::ScriptRange> ranges; // of its texts
    int line = 0;
    bool hasText = false;
};

// The tokens of a program, and what stands at them. Every index may be beyond the ends.
class CodeExpressions
{
public:
    // `source` must outlive it.
    explicit CodeExpressions(QStringView source);

    QStringView source() const { return m_source; }
    qsizetype size() const { return m_tokens.size(); }
    const CodeToken &operator[](qsizetype i) const { return m_tokens[i]; }
    bool has(qsizetype i) const { return i >= 0 && i < m_tokens.size(); }
    bool isMark(qsizetype i, QChar mark) const { return has(i) && m_tokens[i].is(mark); }
    bool isName(qsizetype i) const { return has(i) && m_tokens[i].kind == Kind::Name; }
    bool isText(qsizetype i) const { return has(i) && m_tokens[i].kind == Kind::Text; }
    QString text(qsizetype i) const { return has(i) ? m_tokens[i].text : QString(); }

    // Behind a bracket's partner; where there is none, nothing more belongs to it.
    qsizetype behind(qsizetype open) const;

    // "base + '/V1/orders/' + id", "$base . '/V1'", "'/V1/%s' % sku"
    Url urlAt(qsizetype i, int depth = 0) const;

    // Where each argument of a call begins.
    QList<qsizetype> arguments(qsizetype open) const;

    // Behind "url=", "Uri:", "'url' =>".
    qsizetype valueOf(qsizetype argument) const;

    // With what is known of the variables at that token.
    QString resolved(const Url &url, qsizetype place) const;

    // A method: "POST", HttpMethod.Post, http.MethodPost, a name that is given one. Nothing: it is
    // something else.
    std::optional<Method> methodAt(qsizetype i, bool isExpected) const;

    // What clients of the program put in front of each path; empty if it says nothing.
    const QString &base() const { return m_base; }
    // The URLs that names are given.
    const QList<std::pair<QString, Url>> &given() const { return m_given; }

private:
    using Kind = CodeToken::Kind;

    // One operand of a sum, and where it ends.
    qsizetype readOperand(qsizetype i, Url &url, int depth) const;
    Url argumentThatLeads(qsizetype open, int depth) const;
    static void append(Url &url, const Url &more);
    void readAssignments();
    void readAssignment(qsizetype sign, qsizetype value, bool isEqual);
    Method methodOfVariable(QString name) const;

    QStringView m_source;
    QList<CodeToken> m_tokens;
    CallVariables m_variables;
    QHash<QString, QSet<QString>> m_methods; // all that a name is given
    QList<std::pair<QString, Url>> m_given;
    QString m_base;
};

} // namespace latchkey::calls
