// SPDX-License-Identifier: Apache-2.0
#include "causes/Reading.h"

namespace latchkey::causes {

namespace {

using activation::Reason;

constexpr char noKeychain[] = "secrets.missing";
constexpr char lockedKeychain[] = "secrets.locked";

constexpr Cause causes[] = {
    {"cancelled", ended<Reason::Cancelled>, nullptr, nullptr,
     "Somebody cancelled it here. If Reauthorize was clicked in Admin before, the old tokens are "
     "dead.",
     Action::StartAgain, Reason::Cancelled},
    {"interrupted", ended<Reason::Interrupted>, nullptr, nullptr,
     "The program ended or was killed between arming and the end. The pending item in the keychain "
     "has what the store sent.",
     Action::StartAgain, Reason::Interrupted},
    {"keychain-absent", problem<noKeychain>,
     QT_TRANSLATE_NOOP("Causes", "This computer has no keychain in which the access could be "
                                 "kept."),
     QT_TRANSLATE_NOOP("Causes", "Install one (GNOME Keyring, KWallet or KeePassXC), or keep the "
                                 "access in memory: it is gone when you quit."),
     "No program answers for org.freedesktop.secrets on the session's bus.",
     Action::UnlockKeychain},
    {"keychain-locked", problem<lockedKeychain>,
     QT_TRANSLATE_NOOP("Causes", "The keychain is locked."),
     QT_TRANSLATE_NOOP("Causes", "Unlock it, then start again. Do not click Activate in Admin "
                                 "before that."),
     "The keychain answers and opens only with a password that nobody entered.",
     Action::UnlockKeychain},
    {"keychain-unavailable", ended<Reason::KeychainUnavailable>, nullptr, nullptr,
     "Looked at before anything began; the code beneath says what the keychain answered.",
     Action::UnlockKeychain, Reason::KeychainUnavailable},
    {"keychain-refused", ended<Reason::KeychainRefused, Fit::Likely>, nullptr, nullptr,
     "The tokens were proved, and writing or reading them back failed.", Action::UnlockKeychain,
     Reason::KeychainRefused},
    {"profile-unwritable", ended<Reason::ProfileUnwritable, Fit::Likely>, nullptr, nullptr,
     "The state has to be on disk before the request token is asked for, as it is given out only "
     "once. Disk full, or the profile on a drive that is read-only or gone.",
     Action::StartAgain, Reason::ProfileUnwritable},
    {"request-token-unheard", ended<Reason::RequestTokenUnheard, Fit::Likely>, nullptr, nullptr,
     "The call may have been executed and its answer lost. One more call is harmless and tells: "
     "“not a verifier token” means it was.",
     Action::StartAgain, Reason::RequestTokenUnheard},
    {"access-token-lost", ended<Reason::AccessTokenLost, Fit::Likely>, nullptr, nullptr,
     "The second call said “Specified token does not exist”: the first was executed and its answer "
     "lost. Admin shows Active.",
     Action::StartAgain, Reason::AccessTokenLost},
    {"access-token-unknown", ended<Reason::AccessTokenUnknown, Fit::Likely>, nullptr, nullptr,
     "Both calls may have been executed.", Action::StartAgain, Reason::AccessTokenUnknown},
    {"tokens-refused", ended<Reason::TokensRefused, Fit::Left>, nullptr, nullptr,
     "New tokens did not pass the harmless call; the code beneath says why.", Action::StartAgain,
     Reason::TokensRefused},
    {"tokens-missing", ended<Reason::TokensMissing, Fit::Likely>, nullptr, nullptr,
     "The keychain's item is gone: another keychain, another account, or somebody deleted it.",
     Action::StartAgain, Reason::TokensMissing},
    {"tokens-taken-back", ended<Reason::TokensTakenBack, Fit::Likely>, nullptr, nullptr,
     "Reauthorize deletes the old token at the click, and the activation was cancelled after it.",
     Action::StartAgain, Reason::TokensTakenBack},
    {"store-refused", ended<Reason::StoreRefused, Fit::Left>, nullptr, nullptr,
     "The store objected in a way that has no cause of its own here; the code and the sentence are "
     "in the timeline.",
     Action::StartAgain, Reason::StoreRefused},
};

} // namespace

std::span<const Cause> activationCauses()
{
    return causes;
}

} // namespace latchkey::causes
