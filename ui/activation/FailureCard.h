// SPDX-License-Identifier: Apache-2.0
// The card of an attempt that failed: by what is known here where that says more, else by its
// diagnosis.
#pragma once

#include "ui/activation/Card.h"

namespace latchkey::ui {

// Cause, most likely reason, the buttons that help. Only of a state that failed.
Card failureCard(const session::SessionEntry &entry, const CardFacts &facts);

// What other cards have in common with it.
CardButton anotherWay();
bool isAtTheDoor(
    const QByteArray &code); // the web server in front wants a password, or refuses one
QString enterPassword();

} // namespace latchkey::ui
