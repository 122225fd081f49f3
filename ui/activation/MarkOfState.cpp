// SPDX-License-Identifier: Apache-2.0
#include "ui/activation/MarkOfState.h"

namespace latchkey::ui {

Mark markOf(const activation::ActivationState &state)
{
    switch (state.phase) {
    case activation::Phase::Draft:
        return Mark::NotYet;
    case activation::Phase::Armed:
    case activation::Phase::WaitingForSignIn:
    case activation::Phase::Exchanging:
        return Mark::UnderWay;
    case activation::Phase::Linked:
        return Mark::Good;
    case activation::Phase::Failed:
        return state.reason == activation::Reason::Cancelled     ? Mark::NotYet // as they wanted it
               : state.reason == activation::Reason::Interrupted ? Mark::NeedsYou
                                                                 : Mark::Failed;
    case activation::Phase::Revoked:
        return Mark::NeedsYou;
    }
    Q_UNREACHABLE();
}

} // namespace latchkey::ui
