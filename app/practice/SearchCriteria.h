// SPDX-License-Identifier: Apache-2.0
// A search as the store understood it.
#pragma once

#include <QByteArray>
#include <QJsonObject>

#include <optional>

namespace latchkey::practice {

// What the store sends back as search_criteria: the filter groups and page size of a query, read as
// PHP reads it, so that a client can compare it with what it meant. Nothing if the query holds no
// searchCriteria.
std::optional<QJsonObject> searchCriteriaOf(QByteArrayView query);

} // namespace latchkey::practice
