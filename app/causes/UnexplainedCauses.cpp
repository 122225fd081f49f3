// SPDX-License-Identifier: Apache-2.0
#include "causes/Reading.h"

namespace latchkey::causes {

namespace {

Found refusedWithoutWords(const Reading &reading)
{
    return {reading.status() >= 400 && reading.isOutcome(oauth::Outcome::Refused) &&
                    reading.said().isEmpty()
                ? Fit::Left
                : Fit::No,
            {QString::number(reading.status())}};
}

Found always(const Reading &)
{
    return {Fit::Left};
}

constexpr Cause causes[] = {
    {"refused-without-words", refusedWithoutWords,
     QT_TRANSLATE_NOOP("Causes", "The call was refused (status %1) without a reason."),
     QT_TRANSLATE_NOOP("Causes", "Ask whoever runs the store's server to look into its log for "
                                 "this time."),
     "A status and a body that are none of Commerce's: an extension, a proxy or a firewall.",
     Action::CopyForSupport},
    {"unexplained", always,
     QT_TRANSLATE_NOOP("Causes", "What is known so far does not say what went wrong."),
     QT_TRANSLATE_NOOP("Causes", "Send the copy for support to whoever looks after the store or "
                                 "the program. It holds no secret."),
     "No cause of the catalogue fits. The whole answer, with its status line and headers, and the "
     "request's method and path tell most.",
     Action::CopyForSupport},
};

} // namespace

std::span<const Cause> unexplainedCauses()
{
    return causes;
}

} // namespace latchkey::causes
