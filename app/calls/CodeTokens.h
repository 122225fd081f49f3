// SPDX-License-Identifier: Apache-2.0
// Source code of any of the usual languages as names, texts and marks.
#pragma once

#include <QList>
#include <QString>
#include <QStringView>

namespace latchkey::calls {

struct CodeToken
{
    enum class Kind { Name, Text, Mark };

    Kind kind = Kind::Mark;
    QString text;        // of a Text without its quotes: "{$x}", "#{x}", "\(x)" are "${x}"
    int line = 0;        // from 1
    qsizetype begin = 0; // in the source
    qsizetype end = 0;
    qsizetype partner = -1;       // of a bracket: the token it closes or is closed by
    qsizetype enclosing = -1;     // the bracket it stands in
    bool isLineContinued = false; // by a backtick of PowerShell, in front of it

    bool is(QChar mark) const { return kind == Kind::Mark && text == mark; }
};

// Comments are left out; texts in quotes end with their line, except in backticks where code has
// them. At most a million tokens.
QList<CodeToken> codeTokens(QStringView source);

} // namespace latchkey::calls
