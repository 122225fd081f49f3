// SPDX-License-Identifier: Apache-2.0
// What the progress page says about an activation.
#pragma once

#include <QString>

namespace latchkey::listener {

// Plain text in the person's language; the page escapes it.
struct PageProgress
{
    enum class Kind {
        WaitingForStore, // the store has not sent its credentials yet
        Working,         // the exchange is going on
        Linked,          // done: the page leaves for the store
        Failed           // done: the page says what went wrong and what to do
    };
    Kind kind = Kind::WaitingForStore;
    QString headline;    // empty: the page's own words for the kind
    QString explanation; // may be empty

    friend bool operator==(const PageProgress &, const PageProgress &) = default;
};

} // namespace latchkey::listener
