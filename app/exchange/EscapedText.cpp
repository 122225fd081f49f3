// SPDX-License-Identifier: Apache-2.0
#include "exchange/EscapedText.h"

#include <QChar>
#include <QString>

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

namespace latchkey::exchange {

namespace {

constexpr std::array<std::pair<QByteArrayView, char>, 5> namedReferences{
    {{"&lt;", '<'}, {"&gt;", '>'}, {"&amp;", '&'}, {"&quot;", '"'}, {"&apos;", '\''}}};

struct Reference
{
    qsizetype size = 0; // with & and ;
    QByteArray says;    // UTF-8
};

// "&#60;", "&#x3C;": at most seven digits, as Unicode needs no more.
std::optional<Reference> numberAt(QByteArrayView text)
{
    constexpr qsizetype longest = 12;
    if (!text.startsWith("&#")) {
        return std::nullopt;
    }
    const qsizetype end = text.first(std::min(longest, text.size())).indexOf(';');
    if (end < 0) {
        return std::nullopt;
    }
    QByteArray digits = text.sliced(2, end - 2).toByteArray().toLower();
    const bool isHex = digits.startsWith('x');
    bool isNumber = false;
    const uint code = digits.sliced(isHex ? 1 : 0).toUInt(&isNumber, isHex ? 16 : 10);
    if (!isNumber || code == 0 || code > QChar::LastValidCodePoint) {
        return std::nullopt;
    }
    const auto character = static_cast<char32_t>(code);
    return Reference{end + 1, QString::fromUcs4(&character, 1).toUtf8()};
}

std::optional<Reference> referenceAt(QByteArrayView text)
{
    for (const auto &[written, says] : namedReferences) {
        if (text.startsWith(written)) {
            return Reference{written.size(), QByteArray(1, says)};
        }
    }
    return numberAt(text);
}

QByteArray unescaped(QByteArrayView run)
{
    QByteArray plain;
    qsizetype at = 0;
    while (at < run.size()) {
        const std::optional<Reference> found =
            run[at] == '&' ? referenceAt(run.sliced(at)) : std::nullopt;
        if (found) {
            plain += found->says;
            at += found->size;
        } else {
            plain += run[at++];
        }
    }
    return plain;
}

// A quote may stand in text as it is, but not in an attribute's value, which has none.
QByteArray escaped(QByteArray plain, bool withQuotes)
{
    plain.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;");
    return withQuotes ? plain.replace('"', "&quot;").replace('\'', "&#39;") : plain;
}

bool isQuote(char c)
{
    return c == '"' || c == '\'';
}

// Runs end at tags, in a tag at quotes, and in what is no XML at the quotes of a string.
class RunEnds
{
public:
    explicit RunEnds(QByteArrayView text)
        : m_isXml(text.trimmed().startsWith('<'))
    {}

    // Of each character in turn.
    bool isEnd(char c)
    {
        const bool isEscaped = std::exchange(m_isEscaped, c == '\\' && !m_isEscaped);
        if (c == '<' || c == '>') {
            m_isTag = c == '<';
            return true;
        }
        return isQuote(c) && (m_isTag || (!m_isXml && c == '"' && !isEscaped));
    }

private:
    bool m_isXml;
    bool m_isTag = false;
    bool m_isEscaped = false; // by a backslash
};

} // namespace

QByteArray withEscapedMasked(QByteArrayView text,
                             const std::function<QByteArray(const QByteArray &)> &mask)
{
    if (!text.contains('&') || !text.contains(';')) {
        return text.toByteArray();
    }
    QByteArray out;
    RunEnds ends(text);
    qsizetype begin = 0;
    for (qsizetype at = 0; at <= text.size(); ++at) {
        if (at < text.size() && !ends.isEnd(text[at])) {
            continue;
        }
        const QByteArrayView run = text.sliced(begin, at - begin);
        const QByteArray plain = unescaped(run);
        const QByteArray masked = plain == run ? plain : mask(plain);
        out += masked == plain ? run.toByteArray() : escaped(masked, !run.contains('"'));
        if (at < text.size()) {
            out += text[at];
        }
        begin = at + 1;
    }
    return out;
}

} // namespace latchkey::exchange
