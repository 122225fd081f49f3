// SPDX-License-Identifier: Apache-2.0
// Quotes of JSON that may stand as text in JSON.
#pragma once

#include <QByteArrayView>

namespace latchkey::exchange {

// Of JSON in JSON each quote has backslashes before it; how many says how deep it is.
struct JsonQuote
{
    qsizetype at = -1; // none
    qsizetype slashes = 0;
};

// The first one from `from` on.
JsonQuote nextQuote(QByteArrayView text, qsizetype from);

// The quote that ends the string which `open` begins.
JsonQuote endOfString(QByteArrayView text, const JsonQuote &open);

} // namespace latchkey::exchange
