// SPDX-License-Identifier: Apache-2.0
#include "doctor/Mistake.h"

#include "web/Encoding.h"

#include <algorithm>
#include <array>

namespace latchkey::doctor {

namespace {

QList<Way> codeCase(const FailingRequest &)
{
    return {writingWay([](Writing &writing) {
                writing.isInnerLowerCase = writing.isOuterLowerCase = writing.isUriLowerCase = true;
            }),
            writingWay([](Writing &writing) {
                writing.isInnerLowerCase = writing.isOuterLowerCase = true;
            }),
            writingWay([](Writing &writing) { writing.isOuterLowerCase = true; }),
            writingWay([](Writing &writing) { writing.isInnerLowerCase = true; }),
            writingWay([](Writing &writing) { writing.isUriLowerCase = true; }),
            addressWay([](Address &address) {
                for (qsizetype i = 0; i < address.path.size(); ++i) {
                    if (web::isPercentCode(address.path, i)) {
                        address.path.replace(i, 3, address.path.mid(i, 3).toUpper());
                    }
                }
            })};
}

QList<Way> octetOrder(const FailingRequest &)
{
    return {orderWay(Order::ByOctets), orderWay(Order::Natural), orderWay(Order::ByPhpKeys)};
}

QList<Way> unsorted(const FailingRequest &)
{
    Way reversed = orderWay(Order::AsSent);
    reversed.parameters = [](SignedParameters &parameters) {
        std::stable_partition(
            parameters.begin(), parameters.end(), [](const SignedParameter &each) {
                return each.source != Source::Header && each.source != Source::Nowhere;
            });
    };
    return {orderWay(Order::AsSent), reversed};
}

QList<Way> otherOrder(const FailingRequest &)
{
    return {orderWay(Order::IgnoringCase), orderWay(Order::ByWholePairs),
            orderWay(Order::LevelByLevel)};
}

QList<Way> marksRaw(const FailingRequest &)
{
    return {writingWay([](Writing &writing) { writing.areMarksRaw = true; }),
            writingWay([](Writing &writing) { writing.areInnerMarksRaw = true; })};
}

QList<Way> tildeEncoded(const FailingRequest &)
{
    return {writingWay([](Writing &writing) { writing.isTildeEncoded = true; })};
}

QList<Way> encodedOnceOnly(const FailingRequest &)
{
    return {writingWay([](Writing &writing) { writing.areParametersPlain = true; }),
            writingWay([](Writing &writing) { writing.isJoinedPlain = true; })};
}

QList<Way> uriPlain(const FailingRequest &)
{
    return {
        writingWay([](Writing &writing) { writing.isUriPlain = true; }),
        writingWay([](Writing &writing) { writing.isUriPlain = writing.isJoinedPlain = true; })};
}

QList<Way> everythingTwice(const FailingRequest &)
{
    return {parametersWay([](SignedParameters &parameters) {
        for (SignedParameter &each : parameters) {
            each.name = web::percentEncode(each.name);
            each.value = web::percentEncode(each.value);
        }
    })};
}

QList<Way> latin1(const FailingRequest &)
{
    return {parametersWay([](SignedParameters &parameters) {
        for (SignedParameter &each : parameters) {
            each.name = QString::fromUtf8(each.name).toLatin1();
            each.value = QString::fromUtf8(each.value).toLatin1();
        }
    })};
}

constexpr std::array mistakes{
    Mistake{
        "order",
        QT_TRANSLATE_NOOP(
            "Doctor",
            "The parameters were sorted in another order than this store sorts them: natural order "
            "(f[9] before f[10]) and the order of the octets (f[10] before f[9]) were mixed up."),
        QT_TRANSLATE_NOOP(
            "Doctor", "Sort by the store's own order: stores up to 2.4.7 sort naturally, newer "
                      "ones by octets. Numbers of two digits ([00], [01], …) sort alike in both."),
        octetOrder},
    Mistake{"unsorted", QT_TRANSLATE_NOOP("Doctor", "The parameters were not sorted."),
            QT_TRANSLATE_NOOP("Doctor", "Sort all parameters by name, those of the query and those "
                                        "of the header together, before they are joined."),
            unsorted},
    Mistake{"code-case",
            QT_TRANSLATE_NOOP(
                "Doctor", "Percent-codes were written with small letters (%2f instead of %2F)."),
            QT_TRANSLATE_NOOP(
                "Doctor", "Write percent-codes with capital letters. .NET's HttpUtility.UrlEncode "
                          "writes small ones; Uri.EscapeDataString does not."),
            codeCase},
    Mistake{
        "marks-raw",
        QT_TRANSLATE_NOOP("Doctor", "The characters ! * ' ( ) were not percent-encoded."),
        QT_TRANSLATE_NOOP(
            "Doctor", "Encode ! * ' ( ) too: encodeURIComponent leaves them, RFC 3986 does not."),
        marksRaw},
    Mistake{"tilde-encoded", QT_TRANSLATE_NOOP("Doctor", "The tilde was percent-encoded."),
            QT_TRANSLATE_NOOP("Doctor", "Leave ~ as it is: use rawurlencode instead of urlencode."),
            tildeEncoded},
    Mistake{"encoded-once",
            QT_TRANSLATE_NOOP("Doctor", "The parameters were percent-encoded only once."),
            QT_TRANSLATE_NOOP("Doctor", "Encode names and values, join them, and encode the whole "
                                        "once more for the base string."),
            encodedOnceOnly},
    Mistake{
        "encoded-thrice",
        QT_TRANSLATE_NOOP(
            "Doctor",
            "All parameters, those of the header too, were percent-encoded once too often."),
        QT_TRANSLATE_NOOP(
            "Doctor", "Encode names and values once, join them, and encode the whole once more."),
        everythingTwice},
    Mistake{
        "uri-plain",
        QT_TRANSLATE_NOOP("Doctor", "The address was not percent-encoded in the base string."),
        QT_TRANSLATE_NOOP(
            "Doctor", "Encode method, address and parameters each before they are joined with &."),
        uriPlain},
    Mistake{"other-order",
            QT_TRANSLATE_NOOP(
                "Doctor", "The parameters were sorted by another rule than their names' octets."),
            QT_TRANSLATE_NOOP("Doctor", "Compare names octet by octet, without regard to language "
                                        "or letter case (.NET: StringComparer.Ordinal)."),
            otherOrder},
    Mistake{"latin1",
            QT_TRANSLATE_NOOP("Doctor", "Letters like é were signed in Latin-1 instead of UTF-8."),
            QT_TRANSLATE_NOOP("Doctor", "Encode text as UTF-8 before it is percent-encoded."),
            latin1, true},
};

} // namespace

std::span<const Mistake> encodingMistakes()
{
    return mistakes;
}

} // namespace latchkey::doctor
