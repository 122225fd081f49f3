// SPDX-License-Identifier: Apache-2.0
#include "web/Encoding.h"

#include <algorithm>
#include <array>

namespace latchkey::web {

namespace {

constexpr char hexDigits[] = "0123456789ABCDEF";

constexpr std::array<bool, 256> unreservedTable()
{
    std::array<bool, 256> table{};
    for (const char c : {'-', '.', '_', '~'}) {
        table[static_cast<unsigned char>(c)] = true;
    }
    for (unsigned c = '0'; c <= '9'; ++c) {
        table[c] = true;
    }
    for (unsigned c = 'A'; c <= 'Z'; ++c) {
        table[c] = true;
        table[c + ('a' - 'A')] = true;
    }
    return table;
}

constexpr std::array<bool, 256> unreserved = unreservedTable();

QByteArray decoded(QByteArrayView text, bool plusIsSpace)
{
    QByteArray out(text.size(), Qt::Uninitialized);
    char *to = out.data();
    for (qsizetype i = 0; i < text.size(); ++i) {
        const char c = text[i];
        if (c == '%' && isPercentCode(text, i)) {
            *to++ = static_cast<char>(hexValue(text[i + 1]) * 16 + hexValue(text[i + 2]));
            i += 2;
        } else {
            *to++ = plusIsSpace && c == '+' ? ' ' : c;
        }
    }
    out.truncate(to - out.constData());
    return out;
}

} // namespace

bool isUnreserved(char octet)
{
    return unreserved[static_cast<unsigned char>(octet)];
}

int hexValue(char digit)
{
    if (digit >= '0' && digit <= '9') {
        return digit - '0';
    }
    if (digit >= 'A' && digit <= 'F') {
        return digit - 'A' + 10;
    }
    if (digit >= 'a' && digit <= 'f') {
        return digit - 'a' + 10;
    }
    return -1;
}

bool isPercentCode(QByteArrayView text, qsizetype at)
{
    return at + 2 < text.size() && text[at] == '%' && hexValue(text[at + 1]) >= 0 &&
           hexValue(text[at + 2]) >= 0;
}

bool isAllUnreserved(QByteArrayView octets)
{
    return std::all_of(octets.begin(), octets.end(), isUnreserved);
}

char *writePercentEncoded(char *to, QByteArrayView octets)
{
    for (const char c : octets) {
        const auto octet = static_cast<unsigned char>(c);
        if (unreserved[octet]) {
            *to++ = c;
        } else {
            *to++ = '%';
            *to++ = hexDigits[octet >> 4U];
            *to++ = hexDigits[octet & 15U];
        }
    }
    return to;
}

void appendPercentEncoded(QByteArray &out, QByteArrayView octets)
{
    const qsizetype size = out.size();
    out.resize(size + octets.size() * 3); // room for the worst, given back below
    char *const end = writePercentEncoded(out.data() + size, octets);
    out.truncate(end - out.constData());
}

QByteArray percentEncode(QByteArrayView octets)
{
    QByteArray out;
    appendPercentEncoded(out, octets);
    return out;
}

QByteArray percentDecode(QByteArrayView text)
{
    return decoded(text, false);
}

QByteArray formDecode(QByteArrayView text)
{
    return decoded(text, true);
}

} // namespace latchkey::web
