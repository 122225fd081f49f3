// SPDX-License-Identifier: Apache-2.0
#include "web/Encoding.h"

#include <algorithm>
#include <array>
#include <cstring>

namespace latchkey::web {

namespace {

constexpr char hexDigits[] = "0123456789ABCDEF";

constexpr OctetSet unreserved = unreservedAnd("");

// What becomes of an octet. All of the text is copied, which is faster than to look at how much of
// it counts.
struct Code
{
    std::array<char, 7> text{};
    unsigned char size = 0;

    constexpr void append(char c) { text[size++] = c; }
};
static_assert(sizeof(Code) == 8);

using Codes = std::array<Code, 256>;

constexpr Codes codesFor(int times)
{
    Codes codes;
    for (unsigned octet = 0; octet < 256; ++octet) {
        Code &code = codes[octet];
        if (unreserved.contains(static_cast<char>(octet))) {
            code.append(static_cast<char>(octet));
            continue;
        }
        code.append('%');
        for (int again = 1; again < times; ++again) {
            code.append('2');
            code.append('5');
        }
        code.append(hexDigits[octet >> 4U]);
        code.append(hexDigits[octet & 15U]);
    }
    return codes;
}

constexpr std::array<Codes, 3> allCodes{codesFor(1), codesFor(2), codesFor(3)};

// Where the next octet goes.
char *writeDecoded(char *to, QByteArrayView text, bool plusIsSpace)
{
    for (qsizetype i = 0; i < text.size(); ++i) {
        const char c = text[i];
        if (c == '%' && isPercentCode(text, i)) {
            *to++ = static_cast<char>(hexValue(text[i + 1]) * 16 + hexValue(text[i + 2]));
            i += 2;
        } else {
            *to++ = plusIsSpace && c == '+' ? ' ' : c;
        }
    }
    return to;
}

QByteArray decoded(QByteArrayView text, bool plusIsSpace)
{
    QByteArray out(text.size(), Qt::Uninitialized);
    out.truncate(writeDecoded(out.data(), text, plusIsSpace) - out.constData());
    return out;
}

QByteArrayView decodedInto(std::pmr::memory_resource &memory, QByteArrayView text, bool plusIsSpace)
{
    if (!text.contains('%') && !(plusIsSpace && text.contains('+'))) {
        return text;
    }
    char *const out = static_cast<char *>(memory.allocate(size_t(text.size()), 1));
    return {out, writeDecoded(out, text, plusIsSpace)};
}

} // namespace

bool isAllUnreserved(QByteArrayView octets)
{
    return std::all_of(octets.begin(), octets.end(), isUnreserved);
}

char *writePercentEncoded(char *to, QByteArrayView octets, int times)
{
    const Code *const codes = allCodes[size_t(times - 1)].data();
    for (const char c : octets) {
        const Code &code = codes[static_cast<unsigned char>(c)];
        std::memcpy(to, &code, sizeof code);
        to += code.size;
    }
    return to;
}

void appendPercentEncoded(QByteArray &out, QByteArrayView octets)
{
    const qsizetype size = out.size();
    out.resize(size + roomForEncoded(octets.size())); // for the worst, given back below
    char *const end = writePercentEncoded(out.data() + size, octets);
    out.truncate(end - out.constData());
}

QByteArray percentEncode(QByteArrayView octets)
{
    QByteArray out;
    appendPercentEncoded(out, octets);
    return out;
}

QByteArrayView percentEncoded(QByteArrayView octets, std::pmr::memory_resource &memory)
{
    if (isAllUnreserved(octets)) {
        return octets;
    }
    char *const out =
        static_cast<char *>(memory.allocate(size_t(roomForEncoded(octets.size())), 1));
    return {out, writePercentEncoded(out, octets)};
}

QByteArray percentDecode(QByteArrayView text)
{
    return decoded(text, false);
}

QByteArray formDecode(QByteArrayView text)
{
    return decoded(text, true);
}

QByteArrayView percentDecoded(QByteArrayView text, std::pmr::memory_resource &memory)
{
    return decodedInto(memory, text, false);
}

QByteArrayView formDecoded(QByteArrayView text, std::pmr::memory_resource &memory)
{
    return decodedInto(memory, text, true);
}

} // namespace latchkey::web
