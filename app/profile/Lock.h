// SPDX-License-Identifier: Apache-2.0
// Locks in a profile's folder, between all programs that have it open. What a dead program held
// does not count.
#pragma once

#include "base/Result.h"

#include <QLockFile>
#include <QString>

#include <functional>
#include <memory>

namespace latchkey::profile {

class Profile;

// Held until it is gone.
using Lock = std::unique_ptr<QLockFile>;

// The lock whose file is at `path`. Problems: `inUse` of the file where another holds it,
// `profile.unwritable`.
Result<Lock> takeLock(const QString &path, const std::function<Problem(const QLockFile &)> &inUse);

// The turn of the integration with that id: whoever activates it, changes it in its store or
// changes what is defined here holds it, so that none of them works with what another is changing.
// Problems: `profile.integration-in-use` (says which program and pid), `profile.unwritable`.
Result<Lock> turnOf(const Profile &profile, const QString &id);

} // namespace latchkey::profile
