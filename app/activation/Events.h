// SPDX-License-Identifier: Apache-2.0
// What each event means, one function each. Advance.cpp has what a person, the store's POST and the
// clock bring, TokenEvents.cpp the answers of the token endpoints, KeepingEvents.cpp those of the
// keychain and of signed calls. Only advance() calls them.
#pragma once

#include "activation/Moves.h"

namespace latchkey::activation {

void on(Moves &m, const event::Arm &event);
void on(Moves &m, const event::KeychainReady &event);
void on(Moves &m, const event::KeychainNotReady &event);
void on(Moves &m, const event::PostArrived &event);
void on(Moves &m, const event::PendingStored &event);
void on(Moves &m, const event::PendingRefused &event);
void on(Moves &m, const event::PopUpOpened &event);
void on(Moves &m, const event::SignInRefused &event);
void on(Moves &m, const event::CalledUnderAnotherName &event);
void on(Moves &m, const event::CallbackRefused &event);
void on(Moves &m, const event::SignedIn &event);
void on(Moves &m, const event::ReturnApproved &event);
void on(Moves &m, const event::RequestTokenAnswered &event);
void on(Moves &m, const event::AccessTokenAnswered &event);
void on(Moves &m, const event::Proof &event);
void on(Moves &m, const event::TokensKept &event);
void on(Moves &m, const event::TokensNotKept &event);
void on(Moves &m, const event::WorkingTokensChecked &event);
void on(Moves &m, const event::TokensFound &event);
void on(Moves &m, const event::TokensTaken &event);
void on(Moves &m, const event::DeadlinePassed &event);
void on(Moves &m, const event::WaitPassed &event);
void on(Moves &m, const event::Cancel &event);
void on(Moves &m, const event::Returned &event);
void on(Moves &m, const event::StartedAgain &event);
void on(Moves &m, const event::StateNotSaved &event);
void on(Moves &m, const event::CallRefused &event);

} // namespace latchkey::activation
