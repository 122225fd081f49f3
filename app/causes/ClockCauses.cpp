// SPDX-License-Identifier: Apache-2.0
#include "causes/Reading.h"

#include <cstdlib>

namespace latchkey::causes {

namespace {

// Commerce: Nonce\Generator::TIME_DEVIATION, and only into its future.
constexpr qint64 mostAhead = 600;

Found clocksApart(const Reading &reading)
{
    const std::optional<qint64> ahead = reading.evidence().store.clockAhead;
    const bool isApart = ahead && *ahead < -mostAhead;
    if (!isApart || !(reading.isOutcome(oauth::Outcome::TimestampRefused) || !reading.outcome())) {
        return {};
    }
    return {Fit::Certain, {QString::number(-*ahead / 60)}};
}

constexpr Cause causes[] = {
    {"clock-apart", clocksApart,
     QT_TRANSLATE_NOOP("Causes", "The clock of this computer is %1 minutes ahead of the store's."),
     QT_TRANSLATE_NOOP("Causes", "Set the clock of this computer by the network, or have the "
                                 "clock of the store's server set, then try again."),
     "Commerce refuses an oauth_timestamp more than 600 s ahead of its own clock, with the "
     "sentence for a bad nonce; the past is taken, however old. Compare the Date header of any "
     "answer with the clock here.",
     Action::StartAgain},
    {"clock", objected<oauth::Outcome::TimestampRefused, Fit::General>,
     QT_TRANSLATE_NOOP("Causes", "The store refuses the time at which the request was signed."),
     QT_TRANSLATE_NOOP("Causes", "Set the clock of the computer that signed, or of the store's "
                                 "server, then try again."),
     "“An error occurred validating the nonce” is what every bad oauth_timestamp ends in: more "
     "than 600 s ahead of the store, 0, negative, empty, or no number (milliseconds instead of "
     "seconds look like the far future). The nonce itself is not at fault. Older stores answer "
     "timestamp_refused.",
     Action::TestCall},
};

} // namespace

std::span<const Cause> clockCauses()
{
    return causes;
}

} // namespace latchkey::causes
