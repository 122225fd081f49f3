// SPDX-License-Identifier: Apache-2.0
// The words of a PHP source, as PHP itself divides it.
#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QList>

namespace latchkey::documents {

struct PhpToken
{
    enum class Kind {
        End,
        Name,     // "if", "Acme\\Orders", "\\dirname"; the text is as it is written
        Variable, // the text is without "$"
        Text,     // a quoted text whose value is known: the text is the value
        Template, // a quoted text with variables in it: the text is what is between the quotes
        Number,
        Sign, // an operator or a bracket
    };

    Kind kind = Kind::End;
    QByteArray text;
    qsizetype at = 0;  // where it begins in the source
    qsizetype end = 0; // one past its last octet

    bool isSign(QByteArrayView sign) const { return kind == Kind::Sign && text == sign; }
    // In any letter case, as PHP takes its own words.
    bool isWord(QByteArrayView word) const
    {
        return kind == Kind::Name && text.compare(word, Qt::CaseInsensitive) == 0;
    }
};

// All of them, and one of kind End behind; without comments and what stands outside of PHP. The end
// of a piece of PHP is the sign ";", as for PHP. Takes time in proportion to the source; where it
// is broken, what is left is one sign "".
QList<PhpToken> phpTokens(QByteArrayView source);

} // namespace latchkey::documents
