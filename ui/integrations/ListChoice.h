// SPDX-License-Identifier: Apache-2.0
// Which integrations the list shows, and in what order.
#pragma once

#include "activation/Standing.h"

#include <QString>

namespace latchkey::ui {

struct ListChoice
{
    enum class Shown { All, NeedsYou, UnderWay, Connected, NotYet };
    enum class Order { ByStore, ByName, ByState, ByLastUse }; // what needs the person is before all
    static constexpr Shown lastShown = Shown::NotYet;
    static constexpr Order lastOrder = Order::ByLastUse;

    Shown shown = Shown::All;
    Order order = Order::ByStore;

    friend bool operator==(const ListChoice &, const ListChoice &) = default;
};

// True if an integration that stands so is among those.
bool isAmong(ListChoice::Shown shown, activation::Standing standing);

// "Needs you", "By store"; translated.
QString words(ListChoice::Shown shown);
QString words(ListChoice::Order order);
// Both in one line: "All, by store".
QString words(const ListChoice &choice);

} // namespace latchkey::ui
