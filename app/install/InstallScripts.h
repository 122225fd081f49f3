// SPDX-License-Identifier: Apache-2.0
// What is run where the store is: constant scripts of resources/install (THREATS.md 14, 19).
#pragma once

#include "storeservice/StoreScript.h"

#include <QByteArray>
#include <QString>
#include <QStringList>

namespace latchkey::install {

// PHP that tells what InstallFacts holds; changes nothing. `module` is a module's name.
storeservice::StoreScript factsScript(const QString &module);

// PHP that tells which declared tables differ from the database, for addTables(); changes nothing.
storeservice::StoreScript tablesScript();

// PHP that removes the rows of setup_module and patch_list which tell that the module ran. It
// refuses while the module is on.
storeservice::StoreScript forgettingScript(const QString &module);

// Commands of the system's sh there, for the store's folder. `token` tells this install from
// another.
QStringList guardCommand(const QString &token);
QStringList releaseCommand(const QString &token, const QString &php);
// `step` is wordOf() its kind; `arguments` stand behind bin/magento.
QStringList stepCommand(const QString &token, const QByteArray &step, const QString &php,
                        const QStringList &arguments);

} // namespace latchkey::install
