// SPDX-License-Identifier: Apache-2.0
// The orders in which programs put parameters, a store's and others.
#pragma once

#include "doctor/Signing.h"

namespace latchkey::doctor {

// `dialect` says what Order::OfDialect is.
void sortParameters(QList<SignedParameter> &parameters, Order order, const oauth::Dialect &dialect);

} // namespace latchkey::doctor
