// SPDX-License-Identifier: Apache-2.0
#include "exchange/Masker.h"

#include "base/Random.h"
#include "web/Encoding.h"

#include <QMessageAuthenticationCode>

#include <algorithm>

namespace latchkey::exchange {

namespace {

// OAuth values are 32 of [a-z0-9], keys of ours 26 of base32, Admin's 64 of hex: a run of letters
// and digits as long as this is no word.
constexpr qsizetype shortestRun = 24;
constexpr qsizetype markCharacters = 8;

bool isLetter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

bool isAlphanumeric(char c)
{
    return isLetter(c) || isDigit(c);
}

// Letters and digits mixed, or small letters alone: no word, and no number of anything.
bool isUnguessable(QByteArrayView run)
{
    const bool hasDigit = std::any_of(run.begin(), run.end(), isDigit);
    const bool hasLetter = std::any_of(run.begin(), run.end(), isLetter);
    const bool isSmall =
        std::all_of(run.begin(), run.end(), [](char c) { return c >= 'a' && c <= 'z'; });
    return run.size() >= shortestRun && ((hasDigit && hasLetter) || isSmall);
}

// In an address of e-mail, in front of its @ and behind it; percent-encoded too.
bool isOfAddress(char c)
{
    return isAlphanumeric(c) || c == '.' || c == '_' || c == '-' || c == '+' || c == '%' ||
           static_cast<unsigned char>(c) >= 0x80;
}

// Where an "@" or one of its codes ("%40", "%2540") is, from `from` on, and how long that is.
struct At
{
    qsizetype begin = -1;
    qsizetype end = -1;
};

At nextAt(QByteArrayView text, qsizetype from)
{
    for (qsizetype i = from; i < text.size(); ++i) {
        if (text[i] == '@') {
            return {i, i + 1};
        }
        if (text[i] != '%') {
            continue;
        }
        qsizetype end = i + 1;
        while (text.sliced(end).startsWith("25")) {
            end += 2;
        }
        if (text.sliced(end).startsWith("40")) {
            return {i, end + 2};
        }
    }
    return {};
}

QByteArray withoutAddresses(QByteArrayView text)
{
    QByteArray out;
    qsizetype done = 0;
    for (At at = nextAt(text, 0); at.begin >= 0; at = nextAt(text, at.end)) {
        qsizetype begin = at.begin;
        qsizetype end = at.end;
        while (begin > done && isOfAddress(text[begin - 1])) {
            --begin;
        }
        while (end < text.size() && isOfAddress(text[end])) {
            ++end;
        }
        if (begin < at.begin && end > at.end) {
            out += text.sliced(done, begin - done);
            out += hiddenMark;
            done = end;
            at.end = end;
        }
    }
    out += text.sliced(done);
    return out;
}

// Of a JSON Web Token (RFC 7519, 3.1; Commerce's own for a person's login are such) that the text
// begins with: base64url of an object, of another, and the signature of both. 0 = it does not.
qsizetype webTokenSize(QByteArrayView text)
{
    if (!text.startsWith("eyJ")) { // {"
        return 0;
    }
    const auto *const end = std::find_if_not(text.begin(), text.end(), [](char c) {
        return isAlphanumeric(c) || c == '-' || c == '_' || c == '.';
    });
    const qsizetype size = end - text.begin();
    return size >= shortestRun && text.first(size).contains('.') ? size : 0;
}

} // namespace

Masker::Masker(Secret key)
    : m_key(std::move(key))
{}

QByteArray Masker::cut(QByteArray value, qsizetype longest)
{
    if (value.size() > longest) {
        value.truncate(longest);
        value += "\xE2\x80\xA6";
    }
    return value;
}

QByteArray Masker::mark(QByteArrayView value) const
{
    QByteArray out = hiddenMark.toByteArray();
    const bool isOneWord = std::all_of(value.begin(), value.end(), [](char c) {
        return isAlphanumeric(c) || c == '+' || c == '/' || c == '='; // base64 too
    });
    if (isOneWord && isUnguessable(value)) {
        QMessageAuthenticationCode code(QCryptographicHash::Sha256, m_key.reveal());
        code.addData(value.data(), value.size());
        out += base32(code.result().left(8)).left(markCharacters);
    }
    return out;
}

QByteArray Masker::withoutRuns(QByteArrayView foreign) const
{
    QByteArray out;
    out.reserve(foreign.size());
    qsizetype at = 0;
    while (at < foreign.size()) {
        if (web::isPercentCode(foreign, at)) { // its digits are no part of a run
            out += foreign.sliced(at, 3);
            at += 3;
            continue;
        }
        if (const qsizetype token = webTokenSize(foreign.sliced(at)); token > 0) {
            out += mark(foreign.sliced(at, token));
            at += token;
            continue;
        }
        qsizetype end = at;
        while (end < foreign.size() && isAlphanumeric(foreign[end])) {
            ++end;
        }
        const QByteArrayView run = foreign.sliced(at, end - at);
        out += isUnguessable(run) ? mark(run) : run.toByteArray();
        if (end < foreign.size() && end == at) {
            out += foreign[end++];
        }
        at = end;
    }
    return out;
}

QByteArray Masker::text(QByteArrayView foreign) const
{
    return withoutRuns(withoutAddresses(foreign));
}

} // namespace latchkey::exchange
