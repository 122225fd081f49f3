// SPDX-License-Identifier: Apache-2.0
// What has the shape of a secret, taken out of a text, whoever wrote it.
#pragma once

#include <QByteArray>
#include <QRegularExpression>
#include <QString>
#include <QStringView>

#include <vector>

namespace latchkey::trace {

// Longer texts are not looked through.
inline constexpr qsizetype longestTracedText = 16'384;

// Puts a mark, ‹…3f9c›, in the place of whatever may be secret: credentials headers to the end of
// their line; the values of oauth_*, secret, token, verifier, password and the like in header,
// form, JSON, XML and query form, percent-encoded or not; user information in URLs; the keys in
// our own URLs and in Admin's; and every long run of letters and digits that is no word, which an
// OAuth value is. It errs on the side of taking out too much.
//
// Equal values have equal marks, for as long as the redactor lives: the mark is the beginning of a
// hash under a key that nobody learns.
class Redactor
{
public:
    Redactor();

    // One line: controls are escaped as by withoutControls(). A text of more than longestTracedText
    // characters becomes its length.
    QString redacted(QStringView text) const;

private:
    QString mark(QStringView value) const;

    std::vector<QRegularExpression> m_shapes;
    QByteArray m_key;
};

} // namespace latchkey::trace
