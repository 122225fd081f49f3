// SPDX-License-Identifier: Apache-2.0
// The list of modules in a store's app/etc/config.php, read without running it (THREATS 12).
#pragma once

#include "base/Result.h"

#include <QByteArrayView>
#include <QList>
#include <QString>

namespace latchkey::storecode {

struct ListedModule
{
    QString name;
    bool isOn = false; // what PHP takes for true
};

// In one list.
inline constexpr int maxListedModules = 100'000;

// The list at 'modules' in the array that the file returns, in its order, each name once: the last
// value counts, at the place of the first. Everything beside it is passed over, and so is what has
// no text as its key. Problems: `acl.not-literal` where the list would have to be computed, or the
// file does more than to return an array (the detail says the line); `acl.no-modules` if it lists
// none; `acl.too-large`.
Result<QList<ListedModule>> readModuleList(QByteArrayView configPhp);

} // namespace latchkey::storecode
