// SPDX-License-Identifier: Apache-2.0
// Signed calls to one store: token exchange, REST, proof that tokens work.
#pragma once

#include "base/Cancel.h"
#include "base/Clock.h"
#include "commerce/BearerTry.h"
#include "commerce/CallOutcome.h"
#include "commerce/Store.h"
#include "commerce/TokenOutcome.h"
#include "httpcall/HttpCall.h"
#include "secrets/Credentials.h"

namespace latchkey::commerce {

// Blocking functions for the thread pool: values in, values out, nothing kept between calls, so one
// client may be copied and used from several threads.
//
// Connects to store.baseUrl and nowhere else; only the URL inside the signature varies. Every
// request goes out in canonical form (PROTOCOL §4). On exactly "The signature is invalid. Verify
// and try again." the next distinct base string is tried with a fresh nonce, at most maxTries() in
// all; on a refused signature method or timestamp, which execute nothing either, the call is
// repeated once with the other method or the corrected clock. Nothing else is ever sent again.
//
// Problems of every function, besides those of httpcall::performHttpCall():
// `commerce.bad-url` (the store's address is none), `commerce.cleartext` (http without consent),
// `commerce.signature-invalid`, `commerce.signature-method`, `commerce.clock`,
// `commerce.consumer-unknown`, `commerce.consumer-expired`, `commerce.not-a-verifier-token`,
// `commerce.verifier-mismatch`, `commerce.token-unknown`, `commerce.token-revoked`,
// `commerce.not-authorized`, `commerce.route-unknown`, `commerce.refused`, `commerce.redirected`,
// `commerce.not-a-store`, `commerce.page` (a web page, whatever its status), `commerce.guarded`
// (a firewall in front), `commerce.basic` and `commerce.basic-refused` (its web server's password),
// `commerce.too-large`, `commerce.too-long`, `commerce.web-server` (its own error, none of the
// store's), `commerce.store-error`, `commerce.maintenance`, `commerce.unreadable-answer`,
// `commerce.repeated` (the store saw this request twice), and those of oauth::baseString() where no
// dialect can sign the request.
class CommerceClient
{
public:
    CommerceClient(Store store, Clock clock);

    // POST oauth/token/request (PROTOCOL §2). Never two at a time for one consumer (§6).
    TokenOutcome requestToken(const Secret &consumerKey, const Secret &consumerSecret,
                              const CancelFlag &cancel) const;

    // POST oauth/token/access with the request token and the verifier of the store's POST.
    TokenOutcome accessToken(const Secret &consumerKey, const Secret &consumerSecret,
                             const oauth::TokenPair &requestToken, const Secret &verifier,
                             const CancelFlag &cancel) const;

    // A signed REST call. A sink takes the body of a 2xx answer as it arrives. Also:
    // `commerce.bad-path`, `commerce.bad-method`, `commerce.unknown-dialect`, `secrets.other-store`
    // (the credentials are those of another origin); nothing is sent then.
    CallOutcome call(const StoreCall &request, const secrets::IntegrationSecrets &secrets,
                     const CancelFlag &cancel, const httpcall::BodySink &sink = {}) const;

    // Whether these tokens work, by GET /V1/modules, which every active integration may call:
    // Magento_Backend::admin is always granted. Where the store does not let it, a second call with
    // a signature that is wrong on purpose tells why: if the store finds it wrong, it got the
    // header. Changes nothing in the store. Also: `commerce.not-active`, `commerce.header-lost`.
    ProofOutcome proveTokens(const secrets::IntegrationSecrets &secrets,
                             const CancelFlag &cancel) const;

    // Whether the store takes the access token without a signature: one GET /V1/modules with it as
    // bearer, by https or on this computer only, and only after proveTokens() said that it is good.
    // Also: `commerce.bearer-cleartext`, `commerce.bearer-behind-basic`, `commerce.bearer-unclear`.
    BearerOutcome tryBearer(const secrets::IntegrationSecrets &secrets,
                            const CancelFlag &cancel) const;

private:
    Store m_store;
    Clock m_clock;
};

} // namespace latchkey::commerce
