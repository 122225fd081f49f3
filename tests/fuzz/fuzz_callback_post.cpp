// SPDX-License-Identifier: Apache-2.0
// Any octets as the form that is POSTed to a callback URL.
#include "Promise.h"

#include "listener/CallbackPost.h"
#include "web/Encoding.h"
#include "web/Origin.h"

#include <cstdint>

using namespace latchkey::listener;
using latchkey::fuzz::promise;
using latchkey::web::percentEncode;

namespace {

bool isSame(const CallbackPost &a, const CallbackPost &b)
{
    return a.consumerKey == b.consumerKey && a.consumerSecret == b.consumerSecret &&
           a.verifier == b.verifier && a.storeBaseUrl == b.storeBaseUrl;
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const QByteArrayView body(data, qsizetype(size));
    const auto post = readCallbackPost(body);
    if (!post) {
        return 0;
    }
    promise(isStoreToken(post->consumerKey.reveal()) &&
                isStoreToken(post->consumerSecret.reveal()) &&
                isStoreToken(post->verifier.reveal()),
            "three values of a store's form");
    promise(post->storeBaseUrl.size() <= 2048 &&
                latchkey::web::originOf(post->storeBaseUrl).has_value(),
            "a base URL has an origin");
    const QByteArray written = "oauth_consumer_key=" + post->consumerKey.reveal() +
                               "&oauth_consumer_secret=" + post->consumerSecret.reveal() +
                               "&store_base_url=" + percentEncode(post->storeBaseUrl) +
                               "&oauth_verifier=" + post->verifier.reveal();
    const auto again = readCallbackPost(written);
    promise(again && isSame(*again, *post), "written anew it is read alike");
    for (const char *name :
         {"oauth_consumer_key", "oauth_consumer_secret", "oauth_verifier", "store_base_url"}) {
        promise(!readCallbackPost(body.toByteArray() + '&' + name), "no field comes twice");
    }
    return 0;
}
