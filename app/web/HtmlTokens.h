// SPDX-License-Identifier: Apache-2.0
// HTML cut into tags and text, as far as simple pages need it.
#pragma once

#include <QHash>
#include <QList>
#include <QString>

namespace latchkey::web {

struct HtmlToken
{
    enum class Kind { Text, Open, Close };

    Kind kind = Kind::Text;
    QString text;                       // of text: character references decoded
    QString name;                       // of a tag: lower case
    QHash<QString, QString> attributes; // names in lower case, values decoded; the first one counts
};

// Tolerant: what is no tag is text, comments and declarations are dropped, and so is what stands in
// script, style and title. Character references: numbers and the five of XML, and nbsp.
QList<HtmlToken> htmlTokens(const QString &html);

} // namespace latchkey::web
