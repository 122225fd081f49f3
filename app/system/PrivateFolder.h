// SPDX-License-Identifier: Apache-2.0
// Folders and files that only this account can read, from the moment they exist.
#pragma once

#include "base/Result.h"

#include <QString>

namespace latchkey::system {

// Makes sure `folder` (absolute) is a real folder of this account with mode 0700, creating it and
// its parents if absent. An existing folder with wider permissions is tightened if it is empty or
// holds `landmark`; any other is left alone, so that a mistyped folder is not taken from its other
// users. Problems: `profile.not-ours`, `profile.unwritable`. On Windows, where a folder of the
// account is private by inheritance, only its existence is seen to.
Result<void> makePrivateFolder(const QString &folder, const QString &landmark);

// Makes sure `path` is a regular, writable file of this account with mode 0600, created empty if
// absent. Problems: `profile.not-ours`, `profile.unwritable`.
Result<void> makePrivateFile(const QString &path);

// Gives an existing file of ours mode 0600; a file that is not there is fine.
void tightenFile(const QString &path);

} // namespace latchkey::system
