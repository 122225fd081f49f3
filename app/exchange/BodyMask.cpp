// SPDX-License-Identifier: Apache-2.0
#include "exchange/BodyMask.h"

#include "exchange/Masker.h"
#include "web/Encoding.h"

#include <QList>
#include <QSet>

#include <algorithm>
#include <array>

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

// "cc_cid", "ccCid" and "cc-cid" are one name.
QByteArray plain(QByteArrayView name)
{
    QByteArray letters;
    for (const char c : name) {
        const bool isKept = isDigit(c) || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
        letters += isKept ? QByteArray(1, c) : QByteArray();
    }
    return letters.toLower();
}

bool isSecret(QByteArrayView name)
{
    static constexpr std::array parts{"password", "passwd",     "passphrase", "secret",
                                      "token",    "apikey",     "signature",  "verifier",
                                      "cookie",   "cardnumber", "ccnumber",   "privatekey"};
    static constexpr std::array whole{"pwd",  "pass", "otp",   "pin",         "cvv",
                                      "cvv2", "cvc",  "cccid", "onetimecode", "sessionid"};
    const QByteArray lower = plain(name);
    const bool isHiding = name.contains("\\u"); // a letter that is written otherwise
    return isHiding ||
           std::any_of(parts.begin(), parts.end(),
                       [&lower](const char *each) { return lower.contains(each); }) ||
           std::any_of(whole.begin(), whole.end(),
                       [&lower](const char *each) { return lower == each; });
}

// Of JSON in JSON each quote has backslashes before it; how many says how deep it is.
struct Quote
{
    qsizetype at = -1;
    qsizetype slashes = 0;
};

Quote nextQuote(QByteArrayView text, qsizetype from)
{
    const qsizetype at = text.indexOf('"', from);
    Quote quote{at, 0};
    while (at - quote.slashes > from && text[at - quote.slashes - 1] == '\\') {
        ++quote.slashes;
    }
    return quote;
}

// The quote that ends the string which `open` begins.
Quote endOf(QByteArrayView text, const Quote &open)
{
    Quote quote = nextQuote(text, open.at + 1);
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
            const Quote open = nextQuote(text, at);
            const Quote end = open.at < 0 ? Quote() : endOf(text, open);
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

QByteArray ofJson(QByteArrayView text)
{
    QByteArray out;
    qsizetype done = 0;
    QSet<qsizetype> endless; // so many backslashes: no string of that depth ends any more
    Quote open = nextQuote(text, 0);
    while (open.at >= 0) {
        const Quote end = endless.contains(open.slashes) ? Quote() : endOf(text, open);
        if (end.at < 0) { // it was cut off; what is within may be JSON all the same
            endless.insert(open.slashes);
            open = nextQuote(text, open.at + 1);
            continue;
        }
        qsizetype at = behindBlanks(text, end.at + 1);
        const bool isName = at < text.size() && text[at] == ':';
        const qsizetype nameSize = end.at - end.slashes - open.at - 1;
        if (isName && nameSize > 0 && isSecret(text.sliced(open.at + 1, nameSize))) {
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

QByteArray ofForm(QByteArrayView text)
{
    QList<QByteArray> pieces = text.toByteArray().split('&');
    for (QByteArray &piece : pieces) {
        const qsizetype equals = piece.indexOf('=');
        if (equals > 0 && isSecret(web::formDecode(QByteArrayView(piece).first(equals)))) {
            piece = piece.first(equals + 1) + hiddenMark.toByteArray();
        }
    }
    return pieces.join('&');
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

} // namespace

QByteArray withoutNamedSecrets(QByteArrayView body)
{
    const bool isForm = !body.contains('"') && body.contains('=');
    return withoutCards(isForm ? ofForm(body) : ofJson(body));
}

} // namespace latchkey::exchange
