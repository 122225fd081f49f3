// SPDX-License-Identifier: Apache-2.0
#include "ui/activation/MarkOfState.h"

#include "activation/Standing.h"

namespace latchkey::ui {

Mark markOf(const activation::ActivationState &state)
{
    using activation::Standing;
    switch (activation::standingOf(state)) {
    case Standing::NotYet:
        return Mark::NotYet;
    case Standing::UnderWay:
        return Mark::UnderWay;
    case Standing::Connected:
        return Mark::Good;
    case Standing::NeedsYou:
        return Mark::NeedsYou;
    case Standing::Failed:
        return Mark::Failed;
    }
    Q_UNREACHABLE();
}

} // namespace latchkey::ui
