// SPDX-License-Identifier: Apache-2.0
#include "exchange/JsonRecords.h"

#include "exchange/HiddenSpans.h"
#include "exchange/JsonQuotes.h"
#include "exchange/SecretNames.h"

#include <utility>

namespace latchkey::exchange {

namespace {

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

bool isOfWord(char c)
{
    return isDigit(c) || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' || c == '-';
}

bool isBlank(char c)
{
    return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

// An object, the arguments of a field of GraphQL, or a list, as far as it was read.
struct Open
{
    bool isSecret = false; // a member of it names a secret
    QByteArray member;     // whose value is being read
    qsizetype valueAt = -1;
    bool isQuoted = false;    // the member's name
    QList<HiddenSpan> values; // of members that say nothing of themselves
};

class RecordScan
{
public:
    explicit RecordScan(QByteArrayView text)
        : m_text(text)
    {}

    QList<HiddenSpan> run()
    {
        scan({0, m_text.size(), 0});
        return std::move(m_spans);
    }

private:
    // The text itself, or what is in a string of it.
    struct Region
    {
        qsizetype begin;
        qsizetype end;
        qsizetype slashes; // before its quotes
    };

    void scan(const Region &region)
    {
        QList<Open> open(1);
        qsizetype at = region.begin;
        while (at < region.end) {
            const char c = m_text[at];
            if (c == '"' || c == '\\') {
                at = behindQuoted(open, region, at);
            } else if (isOfWord(c)) {
                at = behindWord(open.last(), region, at);
            } else {
                atSign(open, region, at);
                ++at;
            }
        }
        while (open.size() > 1) {
            endMember(open.last(), region, region.end);
            endCutOff(open.takeLast());
        }
        end(open.last(), region, region.end);
    }

    void atSign(QList<Open> &open, const Region &region, qsizetype at)
    {
        switch (m_text[at]) {
        case '{':
        case '(':
        case '[':
            open.append(Open());
            break;
        case ',':
            endMember(open.last(), region, at);
            break;
        case '}':
        case ')':
        case ']':
            end(open.last(), region, at);
            if (open.size() > 1) {
                open.removeLast();
            }
            break;
        default:
            break;
        }
    }

    qsizetype behindQuoted(QList<Open> &open, const Region &region, qsizetype at)
    {
        qsizetype quoteAt = at;
        while (quoteAt < region.end && m_text[quoteAt] == '\\') {
            ++quoteAt;
        }
        const bool isQuote = quoteAt < region.end && m_text[quoteAt] == '"';
        if (!isQuote || quoteAt - at != region.slashes) {
            return quoteAt + 1;
        }
        const JsonQuote begin{quoteAt, region.slashes};
        const JsonQuote end = endOfString(m_text.first(region.end), begin);
        const Region within{quoteAt + 1, end.at < 0 ? region.end : end.at - end.slashes,
                            innerSlashes(quoteAt + 1, region)};
        const qsizetype behind = end.at < 0 ? region.end : end.at + 1;
        const qsizetype colon = behindBlanks(behind, region.end);
        if (colon < region.end && m_text[colon] == ':' && within.end > within.begin) {
            return beginMember(open.last(), region, {within.begin, within.end, at}, colon, true);
        }
        readText(open.last(), within, at);
        scan(within);
        return behind;
    }

    // How many backslashes stand before quotes in a string: as before the first one there.
    qsizetype innerSlashes(qsizetype begin, const Region &region) const
    {
        const JsonQuote first = nextQuote(m_text.first(region.end), begin);
        const qsizetype least = 2 * region.slashes + 1;
        return first.at >= 0 && first.slashes > region.slashes ? first.slashes : least;
    }

    qsizetype behindWord(Open &open, const Region &region, qsizetype at)
    {
        qsizetype end = at;
        while (end < region.end && isOfWord(m_text[end])) {
            ++end;
        }
        const qsizetype colon = behindBlanks(end, region.end);
        const bool isColon = colon < region.end && m_text[colon] == ':';
        const bool isUrl = isColon && m_text.sliced(colon).startsWith("://");
        if (isColon && !isUrl) {
            return beginMember(open, region, {at, end, at}, colon, false);
        }
        readText(open, {at, end, 0}, at);
        return end;
    }

    struct Name
    {
        qsizetype begin;
        qsizetype end;
        qsizetype writtenAt; // its quote, where it has one
    };

    qsizetype beginMember(Open &open, const Region &region, const Name &name, qsizetype colon,
                          bool isQuoted)
    {
        endMember(open, region, name.writtenAt);
        open.member = m_text.sliced(name.begin, name.end - name.begin).toByteArray();
        open.valueAt = behindBlanks(colon + 1, region.end);
        open.isQuoted = isQuoted;
        return open.valueAt;
    }

    // A string or a word that is the whole of the value being read.
    void readText(Open &open, const Region &within, qsizetype at) const
    {
        if (open.valueAt == at && !isValueWord(open.member)) {
            const QByteArrayView text = m_text.sliced(within.begin, within.end - within.begin);
            open.isSecret = open.isSecret || tellsSecret(open.member, text);
        }
    }

    void endMember(Open &open, const Region &region, qsizetype end)
    {
        const qsizetype begin = std::exchange(open.valueAt, -1);
        while (begin >= 0 && end > begin && isBlank(m_text[end - 1])) {
            --end;
        }
        if (begin < 0 || begin >= end) {
            return;
        }
        const QByteArray quote = QByteArray(region.slashes, '\\') + '"';
        const HiddenSpan value{begin, end, quote + hiddenMark.toByteArray() + quote};
        if (namesSecret(open.member) && (open.isQuoted || isWritten(begin))) {
            m_spans.append(value);
        } else if (isValueWord(open.member)) {
            open.values.append(value);
        }
    }

    // "the password: none" is a sentence, `password: "none"` and `pin: 1234` are arguments.
    bool isWritten(qsizetype at) const
    {
        const char c = m_text[at];
        return c == '"' || c == '\\' || c == '[' || c == '{' || isDigit(c);
    }

    void end(Open &open, const Region &region, qsizetype at)
    {
        endMember(open, region, at);
        m_spans += open.isSecret ? open.values : QList<HiddenSpan>();
    }

    // What would have named it may have stood behind the end; a list of many is none.
    void endCutOff(const Open &open)
    {
        for (const HiddenSpan &value : open.values) {
            const char c = m_text[value.begin];
            if (open.isSecret || (c != '{' && c != '[')) {
                m_spans.append(value);
            }
        }
    }

    // In text of JSON a line's end is written "\n".
    qsizetype behindBlanks(qsizetype at, qsizetype end) const
    {
        while (at < end) {
            qsizetype next = at;
            while (next < end && m_text[next] == '\\') {
                ++next;
            }
            const bool isWrittenBlank =
                next > at && next < end &&
                (m_text[next] == 'n' || m_text[next] == 'r' || m_text[next] == 't');
            if (!isWrittenBlank && !isBlank(m_text[at])) {
                break;
            }
            at = isWrittenBlank ? next + 1 : at + 1;
        }
        return at;
    }

    QByteArrayView m_text;
    QList<HiddenSpan> m_spans;
};

} // namespace

QByteArray withoutSecretRecords(QByteArrayView text)
{
    return withHidden(text, RecordScan(text).run());
}

} // namespace latchkey::exchange
