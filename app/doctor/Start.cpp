// SPDX-License-Identifier: Apache-2.0
#include "doctor/Start.h"

#include "doctor/Scribe.h"

#include <algorithm>

namespace latchkey::doctor {

namespace {

bool areAlike(const Draft &a, const Draft &b)
{
    return a.address.authority == b.address.authority && a.address.path == b.address.path &&
           a.parameters.size() == b.parameters.size();
}

void addStart(QList<Start> &starts, const FailingRequest &request, const oauth::Dialect *dialect,
              std::optional<Made> made)
{
    Start start;
    start.dialect = dialect;
    start.made = std::move(made);
    auto draft = draftOf(*dialect, request.request);
    if (!draft) {
        return;
    }
    start.draft = std::move(*draft);
    start.base = baseStringOf(start.draft, *dialect);
    start.isTwin = std::any_of(starts.cbegin(), starts.cend(), [&](const Start &other) {
        const bool isNoBetter = other.made && !start.made;
        return !isNoBetter && other.base == start.base && areAlike(other.draft, start.draft);
    });
    starts.append(std::move(start));
}

} // namespace

QList<Start> startsOf(const FailingRequest &request, const oauth::Dialect *store)
{
    QList<Start> starts;
    for (const oauth::Dialect *dialect : oauth::storeDialects()) {
        const bool isOther = store != nullptr && dialect != store;
        addStart(starts, request, dialect,
                 isOther ? std::optional(Made{&otherDialect(), dialect->name}) : std::nullopt);
    }
    addStart(starts, request, &oauth::rfc5849(), Made{&rfcInstead(), {}});
    return starts;
}

} // namespace latchkey::doctor
