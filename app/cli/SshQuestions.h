// SPDX-License-Identifier: Apache-2.0
// What ssh asks for, asked at the terminal.
#pragma once

#include "console/Console.h"
#include "reach/Questions.h"

#include <memory>
#include <optional>

namespace latchkey::cli {

// nullptr where nobody is at a terminal.
std::unique_ptr<reach::Questions> questionsAt(const console::Console &console);

// Whom ssh asks then; nobody without questions.
std::optional<reach::Asker> askerOf(const std::unique_ptr<reach::Questions> &questions);

} // namespace latchkey::cli
