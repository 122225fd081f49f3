// SPDX-License-Identifier: Apache-2.0
#include "checks/AskedStore.h"

#include "base/Secret.h"
#include "commerce/FrontDoor.h"

#include <chrono>

namespace latchkey::checks {

namespace {

constexpr std::chrono::milliseconds patience{15'000};
constexpr qint64 mostOctets = 1'048'576; // THREATS.md 2

} // namespace

AskedStore::AskedStore(commerce::Store asked, Clock time)
    : store(std::move(asked))
    , origin(web::originOf(store.baseUrl).value_or(web::Origin()))
    , clock(std::move(time))
{}

httpcall::HttpOutcome askStore(const AskedStore &asked, const QByteArray &suffix,
                               const CancelFlag &cancel, bool keepsBody, const QByteArray &oauth)
{
    httpcall::HttpRequest request;
    request.method = "GET";
    request.url = asked.store.baseUrl + suffix;
    request.headers = {{"Accept", "application/json"}};
    request.limits.maxBodyBytes = mostOctets;
    request.limits.total = patience;
    request.trustedCa = asked.store.trustedCa;
    const bool isClear = asked.origin.scheme != "https" && !asked.origin.isLoopback();
    QByteArray authorization =
        isClear ? QByteArray() : commerce::basicHeader(asked.store, asked.origin);
    if (!oauth.isEmpty()) {
        authorization += (authorization.isEmpty() ? "" : ", ") + oauth;
    }
    if (!authorization.isEmpty()) {
        request.headers.append({"Authorization", authorization});
    }
    const httpcall::BodySink drop = [](QByteArrayView) {
        return true;
    };
    httpcall::HttpOutcome outcome =
        httpcall::performHttpCall(request, cancel, keepsBody ? httpcall::BodySink() : drop);
    if (!authorization.isEmpty()) {
        wipe(request.headers.last().value);
        wipe(authorization);
    }
    return outcome;
}

} // namespace latchkey::checks
