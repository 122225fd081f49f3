// SPDX-License-Identifier: Apache-2.0
// The resources of the practice store's web API: small, plausible, the same whatever is asked.
#pragma once

#include "practice/ReceivedCall.h"

#include <QJsonValue>

#include <optional>

namespace latchkey::practice {

// What the resources remember.
struct RestState
{
    QByteArray baseUrl;     // of the store, as its configuration tells
    int customerGroups = 0; // made by POST: how often that call was carried out
};

struct RestRoute
{
    QByteArray resource; // the right it needs
    Granted<QJsonValue> (*answer)(RestState &state, const ReceivedCall &call,
                                  const QList<QByteArray> &segments);
};

// The route for a method and the path's segments from "V1" on, as received; nothing if there is
// none. The routes: GET V1/store/storeConfigs, V1/store/storeViews, V1/modules, V1/products (a
// search), V1/products/<sku> (any), V1/orders (a search), and POST V1/customerGroups.
std::optional<RestRoute> restRouteOf(const QByteArray &method, const QList<QByteArray> &segments);

} // namespace latchkey::practice
