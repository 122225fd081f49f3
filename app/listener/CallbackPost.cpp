// SPDX-License-Identifier: Apache-2.0
#include "listener/CallbackPost.h"

#include "web/FormFields.h"
#include "web/Origin.h"

#include <algorithm>

namespace latchkey::listener {

namespace {

constexpr qsizetype longestBaseUrl = 2048;

std::optional<Secret> tokenField(const web::FormFields &fields, QByteArrayView name)
{
    const std::optional<QByteArrayView> value = fields.only(name);
    return value && isStoreToken(*value) ? std::optional(Secret(*value)) : std::nullopt;
}

} // namespace

bool isStoreToken(QByteArrayView value)
{
    return value.size() == 32 && std::all_of(value.begin(), value.end(), [](char c) {
               return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
           });
}

std::optional<CallbackPost> readCallbackPost(QByteArrayView body)
{
    const std::optional<web::FormFields> fields = web::FormFields::read(body);
    if (!fields) {
        return std::nullopt;
    }
    const auto key = tokenField(*fields, "oauth_consumer_key");
    const auto secret = tokenField(*fields, "oauth_consumer_secret");
    const auto verifier = tokenField(*fields, "oauth_verifier");
    const auto baseUrl = fields->only("store_base_url");
    if (!key || !secret || !verifier || !baseUrl || baseUrl->size() > longestBaseUrl ||
        !web::originOf(*baseUrl)) {
        return std::nullopt;
    }
    return CallbackPost{*key, *secret, *verifier, baseUrl->toByteArray()};
}

} // namespace latchkey::listener
