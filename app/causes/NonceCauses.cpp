// SPDX-License-Identifier: Apache-2.0
#include "causes/Reading.h"

namespace latchkey::causes {

namespace {

constexpr Cause causes[] = {
    {"nonce-used", objected<oauth::Outcome::NonceUsed>,
     QT_TRANSLATE_NOOP("Causes", "The store received this very request before, and takes each "
                                 "only once."),
     QT_TRANSLATE_NOOP("Causes", "Let the program sign anew for each try. If it does, something "
                                 "on the way sends requests twice: ask whoever runs the store's "
                                 "proxy to turn that off."),
     "The oauth_nonce was used by this consumer before, at any time the store remembers. It is "
     "used up by a refused signature too, so a retry needs a new nonce and a new signature. The "
     "first request may have been carried out. Older stores answer nonce_used.",
     Action::TestCall},
};

} // namespace

std::span<const Cause> nonceCauses()
{
    return causes;
}

} // namespace latchkey::causes
