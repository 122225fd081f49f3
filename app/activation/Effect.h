// SPDX-License-Identifier: Apache-2.0
// Everything an activation wants done.
#pragma once

#include "activation/Event.h"

#include <variant>
#include <vector>

namespace latchkey::activation {

// The lines of the timeline.
enum class TimelineStep {
    Armed,
    CallbackReceived,
    CredentialsStored,
    LoginPageOpened,
    SignInRefused, // a wrong name or password
    CalledUnderAnotherName,
    CallbackRefused, // a POST that is not of the form a store sends
    SignedIn,
    OthersCalled, // POSTs came, and none with the consumer key of the sign-in
    RequestTokenAsked,
    RequestTokenReceived,
    AccessTokenAsked,
    AccessTokenReceived,
    TokensStored,
    Proved,
    Linked,
    ReturnedToStore,
    KeptInMemory, // the keychain refused; nothing is lost while the program runs
    RequestTokenRefused,
    AccessTokenRefused,
    TokensStillWork,
    Failed,
    Revoked,
    MadeInStore, // the integration, by the store's own service, as are the next three
    ChangedInStore,
    RemovedFromStore,
    TakenFromStore, // the tokens
    TakenFromPerson,
    HandedOver, // … to another program; the fact says in which form
    WayOpened,  // the way for the store's call, and a call was tried
    WayLost,    // … while it is waited for; it is opened again
    Watched,    // the harmless calls of a watched integration have another outcome than before
    RenewalDue,
    Call,  // a signed call outside any activation, to try the tokens
    Other, // read from a profile that a newer program wrote to
};

namespace effect {

// Is the keychain usable, and what does the pending item hold? Answered by KeychainReady or
// …NotReady.
struct CheckKeychain
{};
// Serve the callback and the identity page.
struct Listen
{};
// Write everything held to the pending item and read it back. Answered by PendingStored or
// PendingRefused, once for all that was wanted before the writing began.
struct StorePending
{
    Contents contents = Contents::Credentials;
};
struct DropPending
{};
struct AskRequestToken
{
    QString candidate;
};
struct AskAccessToken
{
    QString requestTokenOf, verifierOf;
};
// A harmless signed call with the new tokens. Answered by Proof.
struct ProveTokens
{};
// Make the new tokens the integration's own. Answered by TokensKept or TokensNotKept.
struct KeepTokens
{};
// A harmless signed call with the tokens from before. Answered by WorkingTokensChecked.
struct CheckWorkingTokens
{};
// The pop-up may go to success_call_back.
struct SendPopUpBack
{};
struct Note
{
    TimelineStep step = TimelineStep::Armed;
    bool ok = true;
    Reason reason = Reason::None;
    QByteArray code;
};

} // namespace effect

using Effect = std::variant<effect::CheckKeychain, effect::Listen, effect::StorePending,
                            effect::DropPending, effect::AskRequestToken, effect::AskAccessToken,
                            effect::ProveTokens, effect::KeepTokens, effect::CheckWorkingTokens,
                            effect::SendPopUpBack, effect::Note>;

using Effects = std::vector<Effect>;

} // namespace latchkey::activation
