// SPDX-License-Identifier: Apache-2.0
// How a program signed a request: the value that mistakes change. Without a change it is how a
// store of one dialect does it.
#pragma once

#include "base/Secret.h"
#include "oauth/Dialect.h"

#include <QList>

#include <compare>

namespace latchkey::doctor {

// Where a signed parameter comes from.
enum class Source { Header, Query, Body, Nowhere };

struct SignedParameter
{
    QByteArray name;  // decoded
    QByteArray value; // decoded
    Source source = Source::Header;
    bool isSigned = true; // CollectedParameter::isSigned
};

using SignedParameters = QList<SignedParameter>;

// What of a base string stands before its parameters.
struct Address
{
    QByteArray method;    // upper case
    QByteArray scheme;    // "https"
    QByteArray authority; // host[:port]
    QByteArray path;      // as it goes into the base string
    QByteArray query;     // what of the query stayed in the URL: "?a=b"; mostly empty
};

// The parts of a base string before they are sorted, encoded and joined.
struct Draft
{
    Address address;
    SignedParameters parameters; // as the store collects them
};

enum class Order {
    OfDialect,
    ByOctets,     // RFC 5849 §3.4.1.3.2
    Natural,      // PHP's strnatcmp
    ByPhpKeys,    // PHP's ksort
    AsSent,       // not sorted
    IgnoringCase, // by letters, as .NET and localeCompare do
    ByWholePairs, // the texts "name=value"
    LevelByLevel, // f[10] behind f[9]: PHP's ksort of each array of a nested query
};

// How names and values become text.
struct Writing
{
    bool isInnerLowerCase = false;   // %5b for %5B in names and values
    bool isOuterLowerCase = false;   // and where the whole is encoded once more
    bool isUriLowerCase = false;     // the codes that the path brings along
    bool areBracketsRaw = false;     // [ ] in names
    bool isPlusForSpace = false;     // application/x-www-form-urlencoded
    bool areMarksRaw = false;        // !*'() as encodeURIComponent leaves them
    bool areInnerMarksRaw = false;   // the same in names and values alone
    bool isTildeEncoded = false;     // PHP before 5.3
    bool areParametersPlain = false; // names and values joined as they are
    bool isJoinedPlain = false;      // what was joined not encoded once more
    bool isUriPlain = false;         // nor the URL
    bool isMethodLowerCase = false;

    // clang-tidy 14 sees a 0 in what the compiler makes of it
    // NOLINTNEXTLINE(modernize-use-nullptr)
    friend auto operator<=>(const Writing &, const Writing &) = default;
};

// What becomes the key of the HMAC.
struct KeyParts
{
    Secret consumer;
    Secret token;
    int consumerTimes = 1; // how often it is percent-encoded
    int tokenTimes = 1;
    QByteArray joint = "&";

    // RFC 5849 §3.4.2, where nothing was changed.
    Secret key() const;
};

// How the parts become a base string.
struct Style
{
    Order order = Order::OfDialect;
    Writing writing;
};

// What a store of the dialect collects. Problems: those of oauth::baseString().
Result<Draft> draftOf(const oauth::Dialect &dialect, const oauth::RequestToSign &request);

} // namespace latchkey::doctor
