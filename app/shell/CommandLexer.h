// SPDX-License-Identifier: Apache-2.0
// The words of one shell command.
#pragma once

#include "shell/ShellCommands.h"

namespace latchkey::shell {

// Reads the words behind a command's name up to its end, as sh and bash do: quotes ('…', "…",
// $'…'), backslashes, continued lines, comments, redirections. Also as cmd.exe writes them, with ^
// for \.
class CommandLexer
{
public:
    CommandLexer(QStringView script, ScriptRange range);

    ShellCommand read();
    // Only the word that begins here; empty if none does, null if a quote in it never ends.
    QString readWord();

    // Behind what was read.
    qsizetype end() const { return m_at; }
    // Where other commands lie in its words.
    const QList<ScriptRange> &substitutions() const { return m_substitutions; }

private:
    bool isOver() const { return m_at >= m_end; }
    QChar at(qsizetype index) const { return index < m_end ? m_script[index] : QChar(); }
    bool ahead(QStringView text) const;
    bool takeContinuation();
    bool takePlaceholder(QString &word);
    void takeComment();
    void takeRedirection();
    void takeWord();
    void takePart(QString &word);
    void takeSingleQuoted(QString &word);
    void takeAnsiQuoted(QString &word);
    void takeDoubleQuoted(QString &word);
    void takeDollar(QString &word);
    void takeVariable(QString &word);
    void takeSubstitution(QString &word, qsizetype close);
    qsizetype closingParenthesis() const;
    void giveUp();

    QStringView m_script;
    qsizetype m_at = 0;
    qsizetype m_end = 0;
    ShellCommand m_command;
    QList<ScriptRange> m_substitutions;
};

} // namespace latchkey::shell
