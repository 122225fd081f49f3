// SPDX-License-Identifier: Apache-2.0
#include "exchange/JsonQuotes.h"

namespace latchkey::exchange {

JsonQuote nextQuote(QByteArrayView text, qsizetype from)
{
    const qsizetype at = text.indexOf('"', from);
    JsonQuote quote{at, 0};
    while (at - quote.slashes > from && text[at - quote.slashes - 1] == '\\') {
        ++quote.slashes;
    }
    return quote;
}

JsonQuote endOfString(QByteArrayView text, const JsonQuote &open)
{
    JsonQuote quote = nextQuote(text, open.at + 1);
    while (quote.at >= 0) {
        const bool isEnd =
            open.slashes == 0 ? quote.slashes % 2 == 0 : quote.slashes <= open.slashes;
        if (isEnd) {
            break;
        }
        quote = nextQuote(text, quote.at + 1);
    }
    return quote;
}

} // namespace latchkey::exchange
