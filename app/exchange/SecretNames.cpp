// SPDX-License-Identifier: Apache-2.0
#include "exchange/SecretNames.h"

#include <algorithm>
#include <array>

namespace latchkey::exchange {

namespace {

constexpr qsizetype longestName = 128; // of what a sibling says
constexpr qsizetype mostBlanks = 2;    // "API key of Acme" is a label, more is a sentence
constexpr qsizetype codeLength = 4;    // of \u0061
constexpr int hexadecimal = 16;

bool isKept(char c)
{
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

template <std::size_t size>
bool hasPart(const QByteArray &plain, const std::array<const char *, size> &parts)
{
    return std::any_of(parts.begin(), parts.end(),
                       [&plain](const char *each) { return plain.contains(each); });
}

template <std::size_t size>
bool isOneOf(const QByteArray &plain, const std::array<const char *, size> &names)
{
    return std::any_of(names.begin(), names.end(),
                       [&plain](const char *each) { return plain == each; });
}

// Behind a "\" or several at `at`: the letter that "u" and four digits stand for, 0 if it is none.
char letterAt(QByteArrayView name, qsizetype at)
{
    if (at + codeLength >= name.size() || name[at] != 'u') {
        return 0;
    }
    bool isCode = false;
    const uint code = name.sliced(at + 1, codeLength).toByteArray().toUInt(&isCode, hexadecimal);
    return isCode && code < 0x80 ? char(code) : 0;
}

// "payment/acme/pin", "customer.pwd": the last part is the name.
QByteArrayView lastPart(QByteArrayView path)
{
    const auto isBorder = [](char c) {
        return c == '/' || c == '.' || c == ':' || c == '[';
    };
    const auto border = std::find_if(path.rbegin(), path.rend(), isBorder);
    return path.sliced(path.rend() - border);
}

} // namespace

QByteArray plainName(QByteArrayView name)
{
    QByteArray plain;
    for (qsizetype at = 0; at < name.size(); ++at) {
        if (name[at] != '\\') {
            plain += isKept(name[at]) ? QByteArray(1, name[at]) : QByteArray();
            continue;
        }
        while (at + 1 < name.size() && name[at + 1] == '\\') {
            ++at;
        }
        if (const char letter = letterAt(name, at + 1); letter != 0) {
            plain += isKept(letter) ? QByteArray(1, letter) : QByteArray();
            at += 1 + codeLength;
        }
    }
    return plain.toLower();
}

bool namesSecret(QByteArrayView name)
{
    static constexpr std::array parts{"password", "passwd",     "passphrase", "secret",
                                      "token",    "apikey",     "signature",  "verifier",
                                      "cookie",   "cardnumber", "ccnumber",   "privatekey"};
    static constexpr std::array whole{"pwd",  "pass", "otp",   "pin",         "cvv",
                                      "cvv2", "cvc",  "cccid", "onetimecode", "sessionid"};
    const QByteArray plain = plainName(name);
    return hasPart(plain, parts) || isOneOf(plain, whole);
}

bool namesChosen(QByteArrayView name)
{
    static constexpr std::array parts{"passw", "passphrase"};
    static constexpr std::array whole{"pwd", "pass", "pin", "secretanswer"};
    const QByteArray plain = plainName(name);
    return hasPart(plain, parts) || isOneOf(plain, whole);
}

bool namesPerson(QByteArrayView name)
{
    static constexpr std::array parts{"email",       "firstname",    "lastname", "middlename",
                                      "telephone",   "street",       "postcode", "customername",
                                      "remoteip",    "taxvat",       "vatid",    "dob",
                                      "billingname", "shippingname", "nickname"};
    return hasPart(plainName(name), parts);
}

bool isValueWord(QByteArrayView name)
{
    static constexpr std::array whole{"val", "data", "content"};
    const QByteArray plain = plainName(name);
    return plain.startsWith("value") || plain.endsWith("value") || plain.endsWith("values") ||
           isOneOf(plain, whole);
}

bool tellsSecret(QByteArrayView name, QByteArrayView text)
{
    static constexpr std::array labels{"name", "label", "title", "key", "code", "field"};
    if (text.size() > longestName || isValueWord(name)) {
        return false;
    }
    const QByteArrayView words = text.trimmed();
    const qsizetype blanks = std::count(words.begin(), words.end(), ' ');
    const QByteArray plain = plainName(name);
    const bool isLabel = std::any_of(labels.begin(), labels.end(),
                                     [&plain](const char *each) { return plain.endsWith(each); });
    const bool isName = blanks == 0 || (isLabel && blanks <= mostBlanks);
    return isName && (namesSecret(words) || namesSecret(lastPart(words)));
}

} // namespace latchkey::exchange
