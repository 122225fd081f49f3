// SPDX-License-Identifier: Apache-2.0
// Any octets as the body a store answers with: tokens, or what it refuses.
#include "Promise.h"

#include "listener/CallbackPost.h"
#include "oauth/Outcome.h"
#include "oauth/TokenResponse.h"

#include <cstdint>

using namespace latchkey::oauth;
using latchkey::fuzz::promise;

namespace {

void checkTokens(QByteArrayView body)
{
    const auto pair = parseTokenResponse(body);
    if (!pair) {
        promise(pair.error().code == "oauth.bad-token-response", "one way to fail");
        promise(pair.error().detail.size() < 32, "a refusal repeats no value");
        return;
    }
    promise(latchkey::listener::isStoreToken(pair->token.reveal()) &&
                latchkey::listener::isStoreToken(pair->tokenSecret.reveal()),
            "values of a store's form");
    const QByteArray token = "oauth_token=" + pair->token.reveal();
    const QByteArray secret = "oauth_token_secret=" + pair->tokenSecret.reveal();
    promise(body == token + '&' + secret || body == secret + '&' + token, "nothing beside them");
}

void checkAnswer(const StoreAnswer &answer)
{
    promise(answer.sentence.size() <= longestSentence, "a sentence is short");
    promise(answer.sentence == answer.sentence.trimmed(), "a sentence has no blanks around");
    promise(answer.outcome == outcomeOfSentence(answer.sentence.toUtf8()),
            "the meaning is that of the sentence");
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const QByteArrayView body(data, qsizetype(size));
    checkTokens(body);
    checkAnswer(readTokenError(body));
    checkAnswer(readRestError(body));
    return 0;
}
