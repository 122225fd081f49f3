// SPDX-License-Identifier: Apache-2.0
#include "storeservice/ListedWords.h"

#include "storeservice/StorePlan.h"
#include "storeservice/Text.h"

#include <algorithm>

namespace latchkey::storeservice {

QString idOf(const ListedIntegration &listed, const StoreFacts &facts,
             const QList<integrations::Integration> &known)
{
    const auto found = std::find_if(known.cbegin(), known.cend(), [&](const auto &each) {
        return each.name.compare(listed.name, Qt::CaseInsensitive) == 0 &&
               otherBaseUrls(facts, each.storeUrl).isEmpty();
    });
    return found == known.cend() ? QString() : found->id;
}

QString muchOf(const ListedIntegration &listed)
{
    if (listed.isAll.value_or(false)) {
        return Text::tr("everything");
    }
    return listed.resources ? Text::tr("%n resource(s)", nullptr, *listed.resources)
                            : Text::tr("unknown");
}

} // namespace latchkey::storeservice
