// SPDX-License-Identifier: Apache-2.0
// A shell script's words, and what separates them.
#pragma once

#include "shell/ShellScript.h"

#include <QHash>

#include <utility>

namespace latchkey::shell {

// By name; several words are an array's. Those of "@" are the arguments, if they are known.
using ShellValues = QHash<QString, QList<ShellWord>>;

// Reads words and puts in what variables stand for: quotes ('…', "…", $'…'), backslashes, ^ and `
// at line ends, comments, redirections, here-documents. What never ends, or only very far away,
// ends with its line.
class ShellLexer
{
public:
    enum class Token { Word, Separator, Line, Open, Close, End };

    // Each character is taken from `budget`; with nothing left everything ends. `values` gets what
    // "${NAME:=word}" sets.
    ShellLexer(QStringView script, ScriptRange range, ShellValues &values, qsizetype &budget);

    Token next();
    // The word as it is written, and what it becomes: mostly one.
    const ShellWord &word() const { return m_word; }
    QList<ShellWord> words() const;
    qsizetype at() const { return m_at; } // behind what was read
    void jump(qsizetype place) { m_at = place; }

    // Since the last time they were asked for.
    bool takeHasInputFile() { return std::exchange(m_hasInputFile, false); }
    bool takeIsUnclosed() { return std::exchange(m_isUnclosed, false); }
    QList<ScriptRange> takeCommands() { return std::exchange(m_commands, {}); } // in "$(…)"
    QList<ScriptRange> takeDocuments() { return std::exchange(m_documents, {}); }

private:
    using Parts = QList<ShellPart>;

    QChar at(qsizetype index) const
    {
        return index >= 0 && index < m_end ? m_script[index] : QChar();
    }
    bool goesOn() const { return m_at < m_end && m_budget > 0 && !m_isUnclosed; }
    bool ahead(QStringView text) const;
    qsizetype find(QChar c, qsizetype from);
    qsizetype nameEnd(qsizetype from) const;
    bool takeContinuation();
    bool takeRedirection();
    void readDocuments();
    void takeWord();
    void takePart(Parts &parts);
    void takeQuoted(Parts &parts);
    void takeDoubleQuoted(Parts &parts);
    void takeGroup(Parts &parts, qsizetype open);
    qsizetype closing(qsizetype open);
    void giveUp();
    static void append(Parts &parts, QStringView text);

    // Variables (ShellVariables.cpp)
    void takeDollar(Parts &parts);
    void takeBraces(Parts &parts);
    void takePercent(Parts &parts);
    void putIn(Parts &parts, const Parts &value);
    qsizetype operationEnd(qsizetype from) const;
    Parts valueOf(const QString &name) const;
    Parts changed(const QString &name, const QString &operation, const Parts &operand);

    QStringView m_script;
    qsizetype m_at;
    qsizetype m_end;
    ShellValues &m_values;
    qsizetype &m_budget;
    ShellWord m_word;
    QStringList m_delimiters; // of here-documents that follow
    QList<ScriptRange> m_commands, m_documents;
    int m_depth = 0;
    bool m_hasInputFile = false;
    bool m_isUnclosed = false;
};

} // namespace latchkey::shell
