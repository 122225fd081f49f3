// SPDX-License-Identifier: Apache-2.0
#include "doctor/Scribe.h"

#include "doctor/ParameterOrder.h"
#include "web/Encoding.h"

#include <QSet>

#include <algorithm>
#include <array>
#include <cstring>
#include <initializer_list>
#include <utility>

namespace latchkey::doctor {

namespace {

constexpr char capitalDigits[] = "0123456789ABCDEF";
constexpr char smallDigits[] = "0123456789abcdef";

// What becomes of one octet: up to "%255B".
struct Code
{
    std::array<char, 7> text{};
    unsigned char size = 0;

    void append(char c) { text[size++] = c; }
    void append(const Code &other)
    {
        std::copy_n(other.text.begin(), other.size, text.begin() + size);
        size = static_cast<unsigned char>(size + other.size);
    }
};

// What becomes of each octet.
class Codes
{
public:
    // Percent-encodes all octets but those in `plain`.
    Codes(const web::OctetSet &plain, bool isLowerCase)
    {
        const char *const digits = isLowerCase ? smallDigits : capitalDigits;
        for (size_t octet = 0; octet < m_codes.size(); ++octet) {
            const char c = static_cast<char>(octet);
            if (plain.contains(c)) {
                m_codes[octet].append(c);
            } else {
                set(c, {'%', digits[octet >> 4U], digits[octet & 15U]});
            }
        }
    }

    static Codes unchanged()
    {
        web::OctetSet all;
        for (int octet = 0; octet < 256; ++octet) {
            all.insert(static_cast<char>(octet));
        }
        return {all, false};
    }

    void set(char octet, std::initializer_list<char> text)
    {
        Code &code = m_codes[static_cast<unsigned char>(octet)];
        code = {};
        for (const char c : text) {
            code.append(c);
        }
    }

    // Each code encoded once more.
    Codes encodedBy(const Codes &outer) const
    {
        Codes both = *this;
        for (Code &code : both.m_codes) {
            const Code inner = std::exchange(code, {});
            for (size_t i = 0; i < inner.size; ++i) {
                code.append(outer.m_codes[static_cast<unsigned char>(inner.text[i])]);
            }
        }
        return both;
    }

    QByteArray of(QByteArrayView text) const
    {
        QByteArray out;
        append(out, text);
        return out;
    }

    void append(QByteArray &out, QByteArrayView text) const
    {
        constexpr qsizetype longest = 5;
        const qsizetype size = out.size();
        out.resize(size + longest * text.size() + qsizetype(sizeof(Code)));
        char *to = out.data() + size;
        for (const char octet : text) {
            const Code &code = m_codes[static_cast<unsigned char>(octet)];
            std::memcpy(to, &code, sizeof code); // all of it: that is faster than to look
            to += code.size;
        }
        out.truncate(to - out.constData());
    }

private:
    std::array<Code, 256> m_codes{};
};

// What encodeURIComponent leaves besides.
const char *marksIf(bool areRaw)
{
    return areRaw ? "!*'()" : "";
}

Codes outerCodes(const Writing &writing)
{
    return {web::unreservedAnd(marksIf(writing.areMarksRaw)), writing.isOuterLowerCase};
}

Codes innerCodes(const Writing &writing, bool isName)
{
    if (writing.areParametersPlain) {
        return Codes::unchanged();
    }
    web::OctetSet plain =
        web::unreservedAnd(marksIf(writing.areMarksRaw || writing.areInnerMarksRaw));
    if (writing.areBracketsRaw && isName) {
        plain.insert('[');
        plain.insert(']');
    }
    Codes codes(plain, writing.isInnerLowerCase);
    if (writing.isPlusForSpace) {
        codes.set(' ', {'+'});
    }
    if (writing.isTildeEncoded) {
        codes.set('~', {'%', '7', 'E'});
    }
    return codes;
}

// The codes that are there already, in the other case.
QByteArray withLowerCaseCodes(QByteArray text)
{
    for (qsizetype i = 0; i + 2 < text.size(); ++i) {
        if (web::isPercentCode(text, i)) {
            text.replace(i, 3, text.mid(i, 3).toLower());
        }
    }
    return text;
}

// As nearly all of it is written: straight into an array that was made large enough once.
QByteArray usualText(const SignedParameters &sorted)
{
    qsizetype octets = 0;
    for (const SignedParameter &each : sorted) {
        octets += each.name.size() + each.value.size();
    }
    QByteArray out(web::roomForEncoded(octets, 2) + 6 * sorted.size(), Qt::Uninitialized);
    char *const begin = out.data();
    char *to = begin;
    const auto plain = [&to](QByteArrayView text) {
        to = std::copy(text.begin(), text.end(), to);
    };
    for (const SignedParameter &each : sorted) {
        if (each.isSigned) {
            plain(to == begin ? "" : "%26");
            to = web::writePercentEncoded(to, each.name, 2);
            plain("%3D");
            to = web::writePercentEncoded(to, each.value, 2);
        }
    }
    out.truncate(to - begin);
    return out;
}

// Their order may depend on the values too.
bool dependsOnValues(Order order)
{
    return order == Order::ByWholePairs;
}

QByteArray namesOf(const SignedParameters &parameters)
{
    constexpr qsizetype roomBesides = 32; // for what sortParameters() is told
    qsizetype size = roomBesides;
    for (const SignedParameter &each : parameters) {
        size += each.name.size() + 1;
    }
    QByteArray names;
    names.reserve(size);
    for (const SignedParameter &each : parameters) {
        names.append(each.name).append('\0');
    }
    return names;
}

bool hasNameTwice(const SignedParameters &parameters)
{
    QSet<QByteArray> names;
    for (const SignedParameter &each : parameters) {
        names.insert(each.name);
    }
    return names.size() != parameters.size();
}

SignedParameters arranged(const SignedParameters &parameters, const std::vector<qsizetype> &places)
{
    SignedParameters sorted;
    sorted.reserve(parameters.size());
    for (const qsizetype at : places) {
        sorted.append(parameters.at(at));
    }
    return sorted;
}

} // namespace

// What becomes of octets in one way of writing.
struct Scribe::Tables
{
    explicit Tables(const Writing &writing)
        : uri(outerCodes(writing))
        , outer(writing.isJoinedPlain ? Codes::unchanged() : uri)
        , names(innerCodes(writing, true).encodedBy(outer))
        , values(innerCodes(writing, false).encodedBy(outer))
        , ampersand(outer.of("&"))
        , equals(outer.of("="))
    {}

    Codes uri;
    Codes outer;
    Codes names;
    Codes values;
    QByteArray ampersand;
    QByteArray equals;
};

Scribe::Scribe() = default;
Scribe::~Scribe() = default;

QByteArray Scribe::address(const Address &address, const Writing &writing)
{
    const QByteArray uri =
        address.scheme + (address.scheme.isEmpty() ? "" : "://") + address.authority +
        (writing.isUriLowerCase ? withLowerCaseCodes(address.path) : address.path) + address.query;
    const QByteArray method = writing.isMethodLowerCase ? address.method.toLower() : address.method;
    const QByteArray encoded = writing.isUriPlain     ? uri
                               : writing == Writing() ? web::percentEncode(uri)
                                                      : tables(writing).uri.of(uri);
    return method + '&' + encoded + '&';
}

QByteArray Scribe::parameters(const SignedParameters &parameters, const Style &style,
                              const oauth::Dialect &dialect)
{
    const SignedParameters inOrder = sorted(parameters, style.order, dialect);
    if (style.writing == Writing()) {
        return usualText(inOrder);
    }
    const Tables &codes = tables(style.writing);
    QByteArray out;
    for (const SignedParameter &each : inOrder) {
        if (each.isSigned) {
            out.append(out.isEmpty() ? QByteArray() : codes.ampersand);
            codes.names.append(out, each.name);
            out.append(codes.equals);
            codes.values.append(out, each.value);
        }
    }
    return out;
}

SignedParameters Scribe::sorted(const SignedParameters &parameters, Order order,
                                const oauth::Dialect &dialect)
{
    if (dependsOnValues(order)) {
        return arranged(parameters, placesInOrder(parameters, order, dialect));
    }
    const QByteArray key = namesOf(parameters) + QByteArray::number(int(order)) + dialect.name;
    if (const auto found = m_places.constFind(key); found != m_places.cend()) {
        return arranged(parameters, *found);
    }
    const auto places = placesInOrder(parameters, order, dialect);
    SignedParameters inOrder = arranged(parameters, places);
    if (!hasNameTwice(parameters)) {
        m_places.insert(key, places);
    }
    return inOrder;
}

const Scribe::Tables &Scribe::tables(const Writing &writing)
{
    auto &found = m_tables[writing];
    if (!found) {
        found = std::make_unique<Tables>(writing);
    }
    return *found;
}

QByteArray baseStringOf(const Draft &draft, const oauth::Dialect &dialect)
{
    Scribe scribe;
    return scribe.address(draft.address, {}) + scribe.parameters(draft.parameters, {}, dialect);
}

} // namespace latchkey::doctor
