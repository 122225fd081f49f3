// SPDX-License-Identifier: Apache-2.0
#include "php/PhpName.h"

#include <algorithm>

namespace latchkey::php {

namespace {

constexpr int maxNesting = 64; // PHP: max_input_nesting_level

bool isPhpSpace(char c)
{
    return c == ' ' || (c >= '\t' && c <= '\r');
}

QByteArrayView mangled(QByteArrayView text, std::pmr::memory_resource &memory)
{
    const auto isMangled = [](char c) {
        return c == ' ' || c == '.' || c == '[';
    };
    if (std::none_of(text.begin(), text.end(), isMangled)) {
        return text;
    }
    char *const out = static_cast<char *>(memory.allocate(size_t(text.size()), 1));
    std::replace_copy_if(text.begin(), text.end(), out, isMangled, '_');
    return {out, text.size()};
}

// PHP: a cookie prefix must not come out of the mangling (CVE-2022-31629).
bool fakesCookiePrefix(QByteArrayView mangledName, QByteArrayView given)
{
    if (!mangledName.startsWith("__")) {
        return false;
    }
    for (const QByteArrayView prefix : {QByteArrayView("__Host-"), QByteArrayView("__Secure-")}) {
        if (mangledName.startsWith(prefix) && !given.startsWith(prefix)) {
            return true;
        }
    }
    return false;
}

// Takes "[key]" off the front of `rest`. False if no bracket is closed there.
bool takeKey(QByteArrayView &rest, PhpName::Key &key)
{
    qsizetype at = 1;
    if (at < rest.size() && isPhpSpace(rest[at])) {
        ++at;
    }
    if (at < rest.size() && rest[at] == ']') {
        key = {QByteArrayView(), true};
        rest = rest.sliced(at + 1);
        return true;
    }
    const qsizetype end = rest.indexOf(']', at);
    if (end < 0) {
        return false;
    }
    key = {rest.sliced(1, end - 1), false};
    rest = rest.sliced(end + 1);
    return true;
}

// Up to the first NUL, without the spaces before it.
QByteArrayView seenPart(QByteArrayView decodedName)
{
    const qsizetype nul = decodedName.indexOf('\0');
    QByteArrayView name = nul < 0 ? decodedName : decodedName.first(nul);
    while (name.startsWith(' ')) {
        name = name.sliced(1);
    }
    return name;
}

} // namespace

PhpName phpNameOf(QByteArrayView decodedName, std::pmr::memory_resource &memory)
{
    const QByteArrayView name = seenPart(decodedName);
    const qsizetype bracket = name.indexOf('[');
    PhpName result;
    result.top = mangled(bracket < 0 ? name : name.first(bracket), memory);
    if (result.top.isEmpty() || fakesCookiePrefix(result.top, name)) {
        return result;
    }
    result.kind = PhpName::Kind::Usual;
    if (bracket < 0) {
        return result;
    }
    QByteArrayView rest = name.sliced(bracket);
    while (rest.startsWith('[')) {
        if (result.keys.size() == maxNesting) {
            result.kind = PhpName::Kind::TooDeep;
            return result;
        }
        PhpName::Key key;
        if (!takeKey(rest, key)) {
            break;
        }
        result.keys.append(key);
    }
    if (result.keys.isEmpty()) {
        result.top = mangled(name, memory);
    }
    return result;
}

PhpTopName phpTopNameOf(QByteArrayView decodedName, std::pmr::memory_resource &memory)
{
    const QByteArrayView name = seenPart(decodedName);
    const qsizetype bracket = name.indexOf('[');
    const bool mayBeTooDeep = name.size() > 2LL * maxNesting; // a key has two brackets
    if (bracket < 0 || mayBeTooDeep || !name.sliced(bracket).contains(']')) {
        const PhpName whole = phpNameOf(decodedName, memory);
        return {whole.kind, whole.top, !whole.keys.isEmpty()};
    }
    const QByteArrayView top = mangled(name.first(bracket), memory);
    const bool isIgnored = top.isEmpty() || fakesCookiePrefix(top, name);
    return {isIgnored ? PhpName::Kind::Ignored : PhpName::Kind::Usual, top, true};
}

bool isPhpInteger(QByteArrayView key)
{
    const bool negative = key.startsWith('-');
    const QByteArrayView digits = negative ? key.sliced(1) : key;
    if (digits.isEmpty() || digits.size() > 19 || (digits.startsWith('0') && key.size() > 1)) {
        return false;
    }
    if (!std::all_of(digits.begin(), digits.end(), [](char c) { return c >= '0' && c <= '9'; })) {
        return false;
    }
    const QByteArrayView limit(negative ? "9223372036854775808" : "9223372036854775807");
    return digits.size() < 19 ||
           std::lexicographical_compare(digits.begin(), digits.end(), limit.begin(), limit.end()) ||
           digits == limit;
}

} // namespace latchkey::php
