// SPDX-License-Identifier: Apache-2.0
// What a harmless signed call says about an integration's tokens.
#pragma once

namespace latchkey::oauth {

// The call is one that every active integration may make, so a refusal is about the tokens, the
// integration or the way there, and never about its resources (PROTOCOL §3).
enum class TokenProof {
    Works,
    NotActive,        // the signature is good, and the integration is not active in Admin
    HeaderLost,       // the store got no Authorization header: something on the way takes it off
    Walled,           // something in front of the store wants a password of its own
    TokenDead,        // the store does not know the access token, or has revoked it
    IntegrationGone,  // the store does not know the consumer: the integration was deleted, or reset
    SignatureInvalid, // in every form worth trying
    NotReached,       // network, time, or the store in trouble or under maintenance
    Refused,          // anything else
    Missing,          // nothing was called: the keychain does not hold the tokens
};

} // namespace latchkey::oauth
