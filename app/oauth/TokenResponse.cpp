// SPDX-License-Identifier: Apache-2.0
#include "oauth/TokenResponse.h"

#include <QCoreApplication>

#include <algorithm>

namespace latchkey::oauth {

namespace {

constexpr QByteArrayView tokenName("oauth_token=");
constexpr QByteArrayView secretName("oauth_token_secret=");
constexpr qsizetype valueSize = 32;

tl::unexpected<Problem> badResponse(const char *detail)
{
    return failure(
        "oauth.bad-token-response",
        QCoreApplication::translate(
            "Oauth", "The store's answer holds no token in the form that Commerce uses."),
        QString::fromLatin1(detail));
}

// The value of `field` if its name is `name=` and its value has the form Commerce gives.
QByteArrayView valueOf(QByteArrayView field, QByteArrayView name)
{
    if (!field.startsWith(name) || field.size() != name.size() + valueSize) {
        return {};
    }
    const QByteArrayView value = field.sliced(name.size());
    const bool fits = std::all_of(value.begin(), value.end(), [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
    });
    return fits ? value : QByteArrayView();
}

} // namespace

Result<TokenPair> parseTokenResponse(QByteArrayView body)
{
    const qsizetype middle = body.indexOf('&');
    if (middle < 0) {
        return badResponse("no second field");
    }
    QByteArrayView first = body.first(middle);
    QByteArrayView second = body.sliced(middle + 1);
    if (first.startsWith(secretName)) {
        std::swap(first, second);
    }
    const QByteArrayView token = valueOf(first, tokenName);
    const QByteArrayView secret = valueOf(second, secretName);
    if (token.isEmpty() || secret.isEmpty()) {
        return badResponse(token.isEmpty() ? "oauth_token" : "oauth_token_secret");
    }
    return TokenPair{Secret(token), Secret(secret)};
}

} // namespace latchkey::oauth
