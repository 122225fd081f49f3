// SPDX-License-Identifier: Apache-2.0
// Causes, as latchkeyctl says them. Whatever came from somewhere has passed a trace::Redactor.
#pragma once

#include "causes/Diagnosis.h"
#include "console/Console.h"

namespace latchkey::cli {

// Every cause: its code and its sentence.
void sayCauses(const console::Console &console);

// One of them, with what stands for its values.
void sayCause(const console::Console &console, const causes::Cause &cause);

// The likeliest first and whole, of the others code and sentence; which resources to add, and
// whether each can be granted singly.
void sayDiagnoses(const console::Console &console, const causes::Evidence &evidence);

} // namespace latchkey::cli
