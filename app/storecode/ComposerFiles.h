// SPDX-License-Identifier: Apache-2.0
// Which files Composer includes at every start of a store.
#pragma once

#include "storecode/SourceVisit.h"

#include <QHash>
#include <QStringList>

namespace latchkey::storecode {

// Where the store's packages are: "vendor", or what app/etc/vendor_path.php says. Below the source.
QString vendorFolder(SourceVisit &visit, const QString &base);

// Composer's own list (vendor/composer/autoload_files.php); where it is not there, what
// vendor/composer/installed.json says of each package. Paths below the source, in Composer's order.
QStringList composerFiles(SourceVisit &visit, const QString &vendor);

// The versions of the packages that Composer installed in a store, by name ("2.4.7-p1"); empty
// where it does not say.
QHash<QString, QString> installedVersions(SourceVisit &visit, const QString &base);

} // namespace latchkey::storecode
