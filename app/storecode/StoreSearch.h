// SPDX-License-Identifier: Apache-2.0
// Finds the modules of a store where Composer and Commerce say that they are.
#pragma once

#include "storecode/SourceVisit.h"

#include <optional>

namespace latchkey::storecode {

// Whether a folder below the source is a store's: it has app/etc/config.php, app/code or
// vendor/magento.
bool isStore(SourceTree &tree, const QString &base);
// The folder of a source that is a store's: the source itself or, in an archive, the first one that
// lies less than three folders down. Nothing if none is.
std::optional<QString> storeIn(SourceTree &tree, bool isArchive);

// What the store's own PHP would include, in its order: the files of Composer's packages
// (vendor/composer/autoload_files.php, else installed.json), and those that match the patterns of
// app/etc/registration_globlist.php. Where that finds no module, vendor and app/code are searched
// everywhere. Among app/code's folders are those that nothing registers.
QList<SourceFolder> searchStore(SourceVisit &visit, const QString &base);

} // namespace latchkey::storecode
