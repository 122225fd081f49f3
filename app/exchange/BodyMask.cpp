// SPDX-License-Identifier: Apache-2.0
#include "exchange/BodyMask.h"

#include "exchange/EscapedText.h"
#include "exchange/FormRecords.h"
#include "exchange/JsonQuotes.h"
#include "exchange/JsonRecords.h"
#include "exchange/MultipartMask.h"
#include "exchange/SecretNames.h"
#include "exchange/XmlMask.h"
#include "web/Encoding.h"

#include <QList>
#include <QSet>

#include <functional>

namespace latchkey::exchange {

namespace {

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

bool isBlank(char c)
{
    return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

qsizetype behindBlanks(QByteArrayView text, qsizetype at)
{
    while (at < text.size() && isBlank(text[at])) {
        ++at;
    }
    return at;
}

// Where the value ends that begins at `at`, of a list or an object all of it.
qsizetype endOfValue(QByteArrayView text, qsizetype at)
{
    qsizetype depth = 0;
    while (at < text.size()) {
        const char c = text[at];
        if (c == '"' || c == '\\') {
            const JsonQuote open = nextQuote(text, at);
            const JsonQuote end = open.at < 0 ? JsonQuote() : endOfString(text, open);
            if (end.at < 0) {
                return text.size();
            }
            at = end.at + 1;
        } else if (c == '[' || c == '{') {
            ++depth;
            ++at;
        } else if (c == ']' || c == '}' || c == ',') {
            if (depth == 0) {
                return at;
            }
            depth -= c == ',' ? 0 : 1;
            ++at;
        } else {
            ++at;
        }
        const bool isOver = depth == 0 && (c == '"' || c == '\\' || c == ']' || c == '}');
        if (isOver) {
            return at;
        }
    }
    return at;
}

// Whatever stands around it: also of text that only looks like JSON.
QByteArray ofJson(QByteArrayView text)
{
    QByteArray out;
    qsizetype done = 0;
    QSet<qsizetype> endless; // so many backslashes: no string of that depth ends any more
    JsonQuote open = nextQuote(text, 0);
    while (open.at >= 0) {
        const JsonQuote end =
            endless.contains(open.slashes) ? JsonQuote() : endOfString(text, open);
        if (end.at < 0) { // it was cut off; what is within may be JSON all the same
            endless.insert(open.slashes);
            open = nextQuote(text, open.at + 1);
            continue;
        }
        qsizetype at = behindBlanks(text, end.at + 1);
        const bool isName = at < text.size() && text[at] == ':';
        const qsizetype nameSize = end.at - end.slashes - open.at - 1;
        if (isName && nameSize > 0 && namesSecret(text.sliced(open.at + 1, nameSize))) {
            at = behindBlanks(text, at + 1);
            const QByteArray quote = QByteArray(open.slashes, '\\') + '"';
            out += text.sliced(done, at - done).toByteArray() + quote + hiddenMark.toByteArray() +
                   quote;
            done = endOfValue(text, at);
            open = nextQuote(text, done);
        } else if (isName) {
            open = nextQuote(text, end.at + 1);
        } else { // what is within may be JSON of its own
            open = nextQuote(text, open.at + 1);
        }
    }
    return out + text.sliced(done).toByteArray();
}

// What is secret in what stands encoded or escaped in something else.
using Mask = std::function<QByteArray(const QByteArray &plain)>;

QByteArray ofField(QByteArrayView value, const Mask &within)
{
    const QByteArray text = web::formDecode(value);
    const QByteArray masked = within(text);
    return masked == text ? value.toByteArray() : web::percentEncode(masked);
}

QByteArray ofForm(QByteArrayView text, const Mask &within)
{
    QList<QByteArray> pieces = text.toByteArray().split('&');
    const QSet<qsizetype> told = toldFields(pieces, tellsSecret);
    for (qsizetype i = 0; i < pieces.size(); ++i) {
        const QByteArrayView piece = pieces[i];
        const qsizetype equals = piece.indexOf('=');
        if (equals <= 0) {
            continue;
        }
        const bool isHidden = told.contains(i) || namesSecret(web::formDecode(piece.first(equals)));
        const QByteArray shown =
            isHidden ? hiddenMark.toByteArray() : ofField(piece.sliced(equals + 1), within);
        pieces[i] = piece.first(equals + 1).toByteArray() + shown;
    }
    return pieces.join('&');
}

bool isForm(QByteArrayView body)
{
    static constexpr QByteArrayView others("{[<\"");
    const QByteArrayView text = body.trimmed();
    return text.contains('=') && !others.contains(text.front()) && !isOfParts(text);
}

// ISO/IEC 7812's check digit, from the last digit on.
bool isCard(const QByteArray &digits)
{
    constexpr qsizetype shortest = 13;
    constexpr qsizetype longest = 19;
    int sum = 0;
    for (qsizetype i = 0; i < digits.size(); ++i) {
        const int digit = digits[digits.size() - 1 - i] - '0';
        const int twice = 2 * digit;
        sum += i % 2 == 0 ? digit : twice > 9 ? twice - 9 : twice;
    }
    return digits.size() >= shortest && digits.size() <= longest && sum % 10 == 0 &&
           digits.count('0') < digits.size();
}

// Digits with at most one blank or hyphen between two of them.
QByteArray withoutCards(QByteArrayView text)
{
    QByteArray out;
    qsizetype at = 0;
    while (at < text.size()) {
        if (!isDigit(text[at])) {
            out += text[at++];
            continue;
        }
        QByteArray digits;
        qsizetype end = at;
        for (qsizetype next = at; next < text.size(); ++next) {
            if (isDigit(text[next])) {
                digits += text[next];
                end = next + 1;
            } else if ((text[next] != ' ' && text[next] != '-') || end != next) {
                break;
            }
        }
        out += isCard(digits) ? hiddenMark.toByteArray() : text.sliced(at, end - at).toByteArray();
        at = end;
    }
    return out;
}

// `depth` is how often text may yet be encoded or escaped in text.
QByteArray masked(QByteArrayView body, int depth)
{
    const Mask within = [depth](const QByteArray &plain) {
        return depth > 0 ? masked(plain, depth - 1) : plain;
    };
    // each may hold another, and what is called a form may be text
    const QByteArray form = isForm(body) ? ofForm(body, within) : body.toByteArray();
    const QByteArray xml = withoutSecretXml(withoutSecretParts(form));
    return withoutCards(withEscapedMasked(ofJson(withoutSecretRecords(xml)), within));
}

} // namespace

QByteArray withoutNamedSecrets(QByteArrayView body)
{
    constexpr int deepest = 4;
    return masked(body, deepest);
}

} // namespace latchkey::exchange
