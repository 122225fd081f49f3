// SPDX-License-Identifier: Apache-2.0
// All integrations of a store: which of them are known here, and how much each may do.
#pragma once

#include "integrations/Integration.h"
#include "storeservice/StoreFacts.h"

namespace latchkey::storeservice {

// The id of the one of `known` that this is, by its name and the store's addresses: a store
// compares names without letter case, and a number says nothing once a database was restored. Where
// the store did not tell its addresses, by its name alone. Empty if it is none of them.
QString idOf(const ListedIntegration &listed, const StoreFacts &facts,
             const QList<integrations::Integration> &known);

// "everything", "12 resources", "unknown".
QString muchOf(const ListedIntegration &listed);

} // namespace latchkey::storeservice
