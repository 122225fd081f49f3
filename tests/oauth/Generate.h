// SPDX-License-Identifier: Apache-2.0
// Odd names, values, paths and queries, the same ones in every run.
#pragma once

#include <QByteArray>
#include <QByteArrayList>
#include <QRandomGenerator>

namespace latchkey::oauth::test {

class Generate
{
public:
    explicit Generate(quint32 seed)
        : m_random(seed)
    {}

    int upTo(int end) { return int(m_random.bounded(end)); }

    QByteArray oneOf(const QByteArrayList &choices)
    {
        return choices[m_random.bounded(choices.size())];
    }

    // 0 to `most` pieces of `pieces`.
    QByteArray someOf(const QByteArrayList &pieces, int most)
    {
        QByteArray text;
        for (int i = upTo(most + 1); i > 0; --i) {
            text += oneOf(pieces);
        }
        return text;
    }

    QByteArray octets(int most)
    {
        QByteArray text(upTo(most + 1), '\0');
        for (char &c : text) {
            c = char(upTo(256));
        }
        return text;
    }

    // Names that sort oddly: numbers, almost numbers, zeros, signs, spaces.
    QByteArray sortName()
    {
        static const QByteArrayList pieces{"0",
                                           "00",
                                           "1",
                                           "2",
                                           "9",
                                           "10",
                                           "5",
                                           ".",
                                           "-",
                                           "+",
                                           "e",
                                           "E",
                                           "a",
                                           "b",
                                           "A",
                                           "_",
                                           "~",
                                           "%5B",
                                           "[",
                                           "]",
                                           " ",
                                           "x",
                                           "p",
                                           "f[",
                                           "a]",
                                           ".5",
                                           "1.",
                                           "1e",
                                           "e1",
                                           "\t",
                                           "999999999999999999",
                                           "%C3"};
        return someOf(pieces, 4);
    }

    QByteArray path()
    {
        static const QByteArrayList pieces{
            "a",           "b",   "SKU-1", "/",   "+",   "%20", "%2B", "%2F", "%2f", "%7E",
            "%7e",         "*",   "'",     "(",   ")",   "!",   ":",   "@",   "&",   "=",
            "$",           ",",   ";",     "%3A", "%40", "%26", "%3d", "%24", "%2C", "%3B",
            "%25",         "%",   "%z",    "[",   "]",   " ",   "|",   "\"",  "~",   "%C3%A9",
            "caf\xc3\xa9", "%5B", "-",     "_",   "%00", "%41", "9"};
        return "/rest/V1/" + someOf(pieces, 6);
    }

    QByteArray query(int most)
    {
        static const QByteArrayList names{"a",
                                          "b",
                                          "a.b",
                                          "a b",
                                          "a%20b",
                                          "a+b",
                                          "f[a]",
                                          "f[b][c]",
                                          "f[]",
                                          "f%5B%5D",
                                          "f[0]",
                                          "f[10]",
                                          "f",
                                          "f[-3]",
                                          "a[b",
                                          "a[b.c",
                                          "a[b]c",
                                          "a[b[c]",
                                          "[a]",
                                          "a]",
                                          "a[ ]",
                                          "a[ x]",
                                          "",
                                          " a",
                                          "%20a",
                                          "a%00b",
                                          "a[%00]",
                                          "p1",
                                          "p2",
                                          "p10",
                                          "searchCriteria[filter_groups][0][filters][0][field]",
                                          "caf%C3%A9",
                                          "caf\xc3\xa9",
                                          "x.y[z.w]",
                                          "f[][]",
                                          "f[][x]",
                                          "a[][",
                                          "_.b",
                                          "A",
                                          "Z"};
        static const QByteArrayList values{
            "1",   "",    "red+shoes", "1%2B1",        "a%20b",  "%zz", "50%", "b=c",   "x;y",
            "%26", "%3D", "~*'()!",    "\xe2\x98\x83", "%C3%A9", "%00", "[x]", "a/b?c", "%25"};
        QByteArray text;
        for (int i = upTo(most + 1); i > 0; --i) {
            const QByteArray separator = text.isEmpty() ? "" : "&";
            const int kind = upTo(12);
            text += separator + (kind == 0   ? QByteArray()
                                 : kind == 1 ? oneOf(names)
                                             : oneOf(names) + '=' + oneOf(values));
        }
        return text;
    }

private:
    QRandomGenerator m_random;
};

} // namespace latchkey::oauth::test
