// SPDX-License-Identifier: Apache-2.0
// A shell script while it is followed; readShell() is what others call.
#pragma once

#include "shell/ShellLexer.h"

#include <QRegularExpression>
#include <QSet>

#include <optional>

namespace latchkey::shell {

// What is the same in a script and in those inside it.
struct ShellSearch
{
    QStringList programs;
    QRegularExpression anyProgram; // as a word
    qsizetype budget;
    QList<ShellCommand> commands;
    int depth = 0;
};

// Walks over a script: what is written out is followed, nothing is run.
class ShellRun
{
public:
    // `text` and `search` must outlive it. Its first line is number `firstLine`; `values` hold
    // where it begins.
    ShellRun(QStringView text, ShellSearch &search, int firstLine, const ShellValues &values);

    // Lines that can be no shell are left alone.
    void read();
    QList<ScriptRange> takeRanges() { return std::move(m_ranges); }

private:
    using Token = ShellLexer::Token;

    static constexpr int maxDepth = 8;
    static constexpr qsizetype maxValues = 5000;

    // How a script is made up: keywords, functions, loops (ShellRun.cpp)
    bool mayBeShell(QStringView line) const;
    qsizetype run(ScriptRange range, bool isOneLine);
    bool takeKeyword(ShellLexer &lexer);
    bool takeOpen(ShellLexer &lexer, const ShellWord &only);
    bool takeNamedFunction(ShellLexer &lexer);
    bool takeFunction(ShellLexer &lexer, const ShellWord &name);
    qsizetype blockEnd(qsizetype from, QStringView open, QStringView close);
    bool takeFor(ShellLexer &lexer);
    void loop(const QString &name, QList<ShellWord> words, ScriptRange body);
    int lineOf(qsizetype place) const;

    // What its commands do (ShellCommands.cpp)
    void end(ShellLexer &lexer, const QList<ShellWord> &words);
    void perform(const QList<ShellWord> &words, ShellCommand &command, ScriptRange range);
    bool assign(const ShellWord &word);
    void assign(const QRegularExpressionMatch &match, QList<ShellWord> value, bool isArray);
    bool find(const QList<ShellWord> &words, ShellCommand &command, ScriptRange range);
    QString programOf(const ShellWord &word) const;
    void runBody(ScriptRange body, const std::optional<QList<ShellWord>> &words);
    void runScript(const QString &script, int line);
    bool runQuoted(const QList<ShellWord> &words);
    static ShellWord unknown(const QString &name);
    static QRegularExpressionMatch assignment(const ShellWord &word);
    static bool runsScripts(const QString &program);
    static bool isOneOf(const QString &word, const char *words);
    // What is set in there is not set out here.
    template <typename Run>
    void runInside(Run run)
    {
        if (m_search.depth < maxDepth) {
            const ShellValues outside = m_values;
            ++m_search.depth;
            run();
            --m_search.depth;
            m_values = outside;
        }
    }

    QStringView m_text;
    ShellSearch &m_search;
    int m_firstLine;
    ShellValues m_values;
    QHash<QString, ScriptRange> m_functions; // their bodies
    QStringList m_order;
    QSet<QString> m_called;
    QList<ScriptRange> m_ranges;
    QList<qsizetype> m_lineEnds;
    bool m_isPiped = false;
    int m_ways = 0; // around the command: "if", "case"
};

} // namespace latchkey::shell
