// SPDX-License-Identifier: Apache-2.0
// A query or form body cut at '&' and '=', nothing decoded.
#pragma once

#include "web/Encoding.h"

namespace latchkey::web {

struct QueryPiece
{
    QByteArrayView name;    // before the first '='; all of the piece if there is none
    QByteArrayView value;   // behind it
    int equals = 0;         // how many '=' there are; 2 for more
    bool isEncoded = false; // there is a '%' somewhere
    bool hasPlus = false;
};

// Calls `take(piece)` for each piece that is not empty, until it returns false. One pass over the
// octets: a search for each of the four characters takes several times as long.
template <typename Take>
void forEachPiece(QByteArrayView text, Take take)
{
    static constexpr OctetSet isOfInterest = [] {
        OctetSet set;
        for (const char octet : {'&', '=', '%', '+'}) {
            set.insert(octet);
        }
        return set;
    }();
    const char *at = text.data();
    const char *const end = at + text.size();
    while (at != end) {
        const char *const begin = at;
        const char *equals = nullptr;
        QueryPiece piece;
        for (; at != end; ++at) {
            const char octet = *at;
            if (!isOfInterest.contains(octet)) {
                continue;
            }
            if (octet == '&') {
                break;
            }
            piece.isEncoded = piece.isEncoded || octet == '%';
            piece.hasPlus = piece.hasPlus || octet == '+';
            if (octet == '=') {
                piece.equals = equals == nullptr ? 1 : 2;
                equals = equals == nullptr ? at : equals;
            }
        }
        if (at != begin) {
            piece.name = QByteArrayView(begin, equals == nullptr ? at : equals);
            piece.value = equals == nullptr ? QByteArrayView("") : QByteArrayView(equals + 1, at);
            if (!take(piece)) {
                return;
            }
        }
        at += at != end ? 1 : 0;
    }
}

} // namespace latchkey::web
