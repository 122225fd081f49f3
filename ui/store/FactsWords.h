// SPDX-License-Identifier: Apache-2.0
// What a store said of itself, and what came of a change, in sentences for a card.
#pragma once

#include "desk/StoreChange.h"
#include "storeservice/StoreFacts.h"

#include <QStringList>

namespace latchkey::ui {

// Version, mode and whether it reaches this computer; what it did not say is left out. Foreign
// text.
QStringList factsSentences(const storeservice::StoreFacts &facts);

// Granted against chosen, as the store told it afterwards. Foreign text.
QStringList resultSentences(const desk::StoreChangeResult &result);

// What is missing in the store, what it does not have, and what it grants besides. Foreign text.
QStringList rightsSentences(const storeservice::GrantComparison &rights);

// The first ids, and how many more.
QString named(const QStringList &ids);

} // namespace latchkey::ui
