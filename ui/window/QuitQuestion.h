// SPDX-License-Identifier: Apache-2.0
// What a person has to know before the program ends.
#pragma once

#include "ui/look/Question.h"

namespace latchkey::session {
class Session;
} // namespace latchkey::session

namespace latchkey::ui {

// Its headline is empty if nothing would be lost.
Question quitQuestion(session::Session &session);

} // namespace latchkey::ui
