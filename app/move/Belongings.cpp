// SPDX-License-Identifier: Apache-2.0
#include "move/Belongings.h"

#include "secrets/Credentials.h"

#include <algorithm>

namespace latchkey::move {

bool isItemOf(const QString &key, const QString &integrationId)
{
    const QString pending = secrets::itemKeyOfPending(integrationId);
    return key == secrets::itemKeyOfIntegration(integrationId) || key == pending ||
           key.startsWith(pending + QLatin1Char('/'));
}

bool hasTokens(const Belongings &belongings, const QString &integrationId)
{
    const QString key = secrets::itemKeyOfIntegration(integrationId);
    return std::any_of(belongings.items.cbegin(), belongings.items.cend(),
                       [&](const MovedItem &item) { return item.key == key; });
}

} // namespace latchkey::move
