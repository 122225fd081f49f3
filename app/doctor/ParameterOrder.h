// SPDX-License-Identifier: Apache-2.0
// The orders in which programs put parameters, a store's and others.
#pragma once

#include "doctor/Signing.h"

#include <vector>

namespace latchkey::doctor {

// Where each parameter stood, in the order. `dialect` says what Order::OfDialect is.
std::vector<qsizetype> placesInOrder(const SignedParameters &parameters, Order order,
                                     const oauth::Dialect &dialect);

// Puts them into it.
void sortParameters(SignedParameters &parameters, Order order, const oauth::Dialect &dialect);

} // namespace latchkey::doctor
