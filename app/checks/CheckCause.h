// SPDX-License-Identifier: Apache-2.0
// Which cause of the catalogue a check that did not come out well points to.
#pragma once

#include "checks/Check.h"

#include <QList>

#include <utility>

namespace latchkey::checks {

// Its code there (causes::Cause), by the code of the result or by what a Problem of that code says;
// empty where nothing is wrong, or nothing in the catalogue fits.
QByteArray causeOf(const CheckResult &result);

// The codes that only checks have, and the causes they mean.
const QList<std::pair<QByteArray, QByteArray>> &causesOfChecks();

} // namespace latchkey::checks
