// SPDX-License-Identifier: Apache-2.0
#include "reach/Hop.h"

#include "reach/Text.h"

#include <array>

namespace latchkey::reach {

namespace {

struct Named
{
    const char *name;
    const char *words;
};

// In the order of HopKind.
constexpr std::array kinds = {
    Named{"socket", QT_TRANSLATE_NOOP("Reach", "A socket of its own is open here")},
    Named{"tunnel", QT_TRANSLATE_NOOP("Reach", "ssh holds the port on the store's server")},
    Named{"boundary", QT_TRANSLATE_NOOP("Reach", "Only that server itself reaches the port")},
    Named{"lookup", QT_TRANSLATE_NOOP("Reach", "The callback URL's name was found")},
    Named{"connection", QT_TRANSLATE_NOOP("Reach", "A connection to it was made")},
    Named{"tls", QT_TRANSLATE_NOOP("Reach", "Its certificate is trusted")},
    Named{"arrival", QT_TRANSLATE_NOOP("Reach", "A call arrived here, and its answer there")},
};
static_assert(kinds.size() == size_t(HopKind::Arrival) + 1);

constexpr std::array outcomes = {"passed", "failed", "not-tried"};
static_assert(outcomes.size() == size_t(Hop::Outcome::NotTried) + 1);

} // namespace

QByteArray name(HopKind kind)
{
    return kinds.at(size_t(kind)).name;
}

QByteArray name(Hop::Outcome outcome)
{
    return outcomes.at(size_t(outcome));
}

QString words(HopKind kind)
{
    return Text::tr(kinds.at(size_t(kind)).words);
}

} // namespace latchkey::reach
