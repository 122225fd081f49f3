// SPDX-License-Identifier: Apache-2.0
// What a store's answers say about the dialect it signs in. Most calls do not tell dialects apart,
// and many tell only some: so what is known is which of them are still possible.
#pragma once

#include "oauth/Dialect.h"

#include <QByteArray>
#include <QList>
#include <QString>

namespace latchkey::commerce {

using Dialects = QList<const oauth::Dialect *>;

// The dialects that `known` (names, with commas between them) leaves possible, in the order of
// negotiation; all of them where it is empty.
Dialects possibleDialects(QByteArrayView known);

// What is known once the store took a base string that `others` come to another one for: those are
// out. Nothing of `known` left = the store was changed: only this call counts then.
QByteArray knownWithout(QByteArrayView known, const Dialects &others);

// "This store signs as Commerce 2.4.6 and 2.4.7 do."; empty where too many are possible to say.
QString dialectSentence(QByteArrayView known);

} // namespace latchkey::commerce
