// SPDX-License-Identifier: Apache-2.0
// The two encodings of a URL: percent-encoding and form encoding.
#pragma once

#include <QByteArray>

#include <array>
#include <memory_resource>

namespace latchkey::web {

// RFC 5849 §3.6: RFC 3986's unreserved octets stay, every other becomes %XX in upper case.
// PHP's rawurlencode does the same.
QByteArray percentEncode(QByteArrayView octets);

// percentEncode() written at the end of `out`.
void appendPercentEncoded(QByteArray &out, QByteArrayView octets);

// What `octets` octets may take when they are encoded `times` times over (1 to 3), and what
// writePercentEncoded() touches behind them.
constexpr qsizetype roomForEncoded(qsizetype octets, int times = 1)
{
    return octets * (1 + 2 * times) + 8;
}

// The same written at `to`, which has roomForEncoded(), `times` times over: a space is "%20", then
// "%2520", then "%252520". Where the next octet goes.
char *writePercentEncoded(char *to, QByteArrayView octets, int times = 1);

// True if percentEncode() would change nothing.
bool isAllUnreserved(QByteArrayView octets);

// percentEncode() without an array of its own: `octets` themselves where nothing is to be encoded,
// else written into `memory`. The same for the two that follow.
QByteArrayView percentEncoded(QByteArrayView octets, std::pmr::memory_resource &memory);

// PHP's rawurldecode: %XX in either case is decoded, '+' stays, a broken code stays as it is.
QByteArray percentDecode(QByteArrayView text);

// PHP's urldecode, for application/x-www-form-urlencoded: percentDecode(), and '+' is a space.
QByteArray formDecode(QByteArrayView text);

QByteArrayView percentDecoded(QByteArrayView text, std::pmr::memory_resource &memory);
QByteArrayView formDecoded(QByteArrayView text, std::pmr::memory_resource &memory);

// Some of the 256 octets.
class OctetSet
{
public:
    constexpr bool contains(char octet) const { return m_has[static_cast<unsigned char>(octet)]; }
    constexpr void insert(char octet) { m_has[static_cast<unsigned char>(octet)] = true; }

private:
    std::array<bool, 256> m_has{};
};

// RFC 3986's unreserved characters (letters, digits, "-", ".", "_", "~"), and `others`.
constexpr OctetSet unreservedAnd(const char *others)
{
    OctetSet set;
    for (const char *octet = "-._~0123456789"; *octet != 0; ++octet) {
        set.insert(*octet);
    }
    for (int i = 0; i < 26; ++i) {
        set.insert(static_cast<char>('A' + i));
        set.insert(static_cast<char>('a' + i));
    }
    for (; *others != 0; ++others) {
        set.insert(*others);
    }
    return set;
}

// True for RFC 3986's unreserved characters.
inline bool isUnreserved(char octet)
{
    static constexpr OctetSet unreserved = unreservedAnd("");
    return unreserved.contains(octet);
}

// The values of all characters as hexadecimal digits, -1 for those that are none.
constexpr std::array<signed char, 256> hexValues = [] {
    std::array<signed char, 256> values{};
    values.fill(-1);
    for (unsigned digit = 0; digit < 10; ++digit) {
        values['0' + digit] = static_cast<signed char>(digit);
    }
    for (unsigned digit = 10; digit < 16; ++digit) {
        values['A' + digit - 10] = values['a' + digit - 10] = static_cast<signed char>(digit);
    }
    return values;
}();

// The value of a hexadecimal digit, or -1.
inline int hexValue(char digit)
{
    return hexValues[static_cast<unsigned char>(digit)];
}

// True if `text` has a whole code %XX at `at`.
inline bool isPercentCode(QByteArrayView text, qsizetype at)
{
    return at + 2 < text.size() && text[at] == '%' && hexValue(text[at + 1]) >= 0 &&
           hexValue(text[at + 2]) >= 0;
}

} // namespace latchkey::web
