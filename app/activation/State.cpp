// SPDX-License-Identifier: Apache-2.0
#include "activation/State.h"

#include <algorithm>

namespace latchkey::activation {

const Candidate *ActivationState::candidate(const QString &id) const
{
    const auto found = std::find_if(candidates.cbegin(), candidates.cend(),
                                    [&](const Candidate &c) { return c.id == id; });
    return found == candidates.cend() ? nullptr : &*found;
}

Candidate *ActivationState::candidate(const QString &id)
{
    const auto found = std::find_if(candidates.begin(), candidates.end(),
                                    [&](const Candidate &c) { return c.id == id; });
    return found == candidates.end() ? nullptr : &*found;
}

QStringList ActivationState::candidateIds() const
{
    QStringList ids;
    for (const Candidate &candidate : candidates) {
        ids.append(candidate.id);
    }
    return ids;
}

bool ActivationState::mayStillBeAsking(const QString &key) const
{
    return askAgainAt != 0 && usedKeys.contains(key);
}

bool ActivationState::onlyOthersCalled() const
{
    return !signedInKey.isEmpty() && !candidates.isEmpty() &&
           std::none_of(candidates.cbegin(), candidates.cend(),
                        [&](const Candidate &c) { return c.key == signedInKey; });
}

bool ActivationState::isAtRest() const
{
    return stage == Stage::None && phase != Phase::Armed && phase != Phase::WaitingForSignIn;
}

bool ActivationState::isResumable() const
{
    const bool isWorthAsking =
        std::any_of(candidates.cbegin(), candidates.cend(), [](const Candidate &c) {
            return c.asked == Asked::No || c.asked == Asked::Unheard;
        });
    return phase == Phase::Failed &&
           (isWorthAsking || !requestTokenOf.isEmpty() || !accessTokenOf.isEmpty());
}

bool pointsToWrongAddress(const ActivationState &state)
{
    const bool isUnheard =
        state.reason == Reason::RequestTokenUnheard || state.reason == Reason::AccessTokenUnknown;
    return state.phase == Phase::Failed && (state.reason == Reason::NotAStore ||
                                            (isUnheard && state.problemCode == "commerce.page"));
}

} // namespace latchkey::activation
