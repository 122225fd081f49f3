// SPDX-License-Identifier: Apache-2.0
// What checks of a store and of a computer may come to, without either, for pictures.
#pragma once

#include "checks/AclCheck.h"
#include "checks/Check.h"

#include <QList>

namespace latchkey::screens {

// Of a shop whose web server drops the port, with a certificate that ends soon, and one resource
// that is not granted.
QList<checks::CheckResult> storeChecks();
// In the middle of it.
QList<checks::CheckResult> runningStoreChecks();
// Of a computer whose keychain is locked.
QList<checks::CheckResult> computerChecks();

// Of a store's code in which an extension put one of Adobe's resources elsewhere, left a title out
// and wants a resource that nobody defines.
checks::AclReport brokenRights();

} // namespace latchkey::screens
