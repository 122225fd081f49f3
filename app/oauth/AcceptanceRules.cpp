// SPDX-License-Identifier: Apache-2.0
#include "oauth/AcceptanceRules.h"

#include "web/Encoding.h"

#include <QCoreApplication>

#include <algorithm>

namespace latchkey::oauth {

namespace {

bool isLetterOrDigit(char c)
{
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

// A label of a local name as Zend's and laminas's hostname validators take it.
bool isLabel(QByteArrayView label)
{
    return !label.isEmpty() && label.size() <= 63 &&
           std::all_of(label.begin(), label.end(),
                       [](char c) { return isLetterOrDigit(c) || c == '-'; });
}

bool isNameOrAddress(QByteArrayView host)
{
    if (host.startsWith('[')) {
        return true; // splitUrl() has looked at it
    }
    if (host.endsWith('.')) {
        host = host.chopped(1);
    }
    while (true) {
        const qsizetype dot = host.indexOf('.');
        if (!isLabel(dot < 0 ? host : host.first(dot))) {
            return false;
        }
        if (dot < 0) {
            return true;
        }
        host = host.sliced(dot + 1);
    }
}

// Only characters of `plain` and whole percent-codes.
bool isMadeOf(QByteArrayView text, const web::OctetSet &plain)
{
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (text[i] == '%' ? !web::isPercentCode(text, i) : !plain.contains(text[i])) {
            return false;
        }
    }
    return true;
}

} // namespace

tl::unexpected<Problem> storeWouldFail(const char *detail)
{
    return failure("oauth.store-would-fail",
                   QCoreApplication::translate(
                       "Oauth", "However this request is signed, a store of this version answers "
                                "with an internal error. Write the request in another form."),
                   QString::fromLatin1(detail));
}

Result<void> everyUrl(const web::UrlParts &)
{
    return {};
}

Result<void> urlsOfZendUri(const web::UrlParts &url)
{
    static constexpr web::OctetSet inPath = web::unreservedAnd("!*'()[]:@&=+$,;/");
    static constexpr web::OctetSet inQuery = web::unreservedAnd("!*'()[]:@&=+$,;/?");
    if (!isNameOrAddress(url.host)) {
        return storeWouldFail("Zend_Uri_Http: host");
    }
    if (!isMadeOf(url.path, inPath)) {
        return storeWouldFail("Zend_Uri_Http: path");
    }
    if (!isMadeOf(url.query, inQuery) || !isMadeOf(url.fragment, inQuery)) {
        return storeWouldFail("Zend_Uri_Http: query");
    }
    return {};
}

Result<void> urlsOfLaminasUri(const web::UrlParts &url)
{
    if (!isNameOrAddress(url.host)) {
        return storeWouldFail("Laminas\\Uri: host");
    }
    return {};
}

} // namespace latchkey::oauth
