// SPDX-License-Identifier: Apache-2.0
// A plan as commands for a colleague who has a shell on the server.
#pragma once

#include "install/InstallPlan.h"
#include "place/StorePlace.h"

#include <QByteArray>
#include <QList>
#include <QString>

namespace latchkey::install {

// A file of the module, its path below the module's folder.
struct ModuleOctets
{
    QString path; // "etc/module.xml"
    QByteArray octets;
};

struct CommandsOrder
{
    place::StorePlace place;
    QString php; // absolute path there; empty: "php" as the shell finds it
    QList<ModuleOctets> files;
    QStringList obsolete; // files of the module that go
    // PHP for standard input; only read where the plan has the step.
    QByteArray removingScript;
    QByteArray forgettingScript;
};

// One text to paste into any shell: a single here-document for sh, whose every word is quoted, with
// the files and scripts in base64, so that nothing in them means anything to a shell. It stops at
// the first failure and takes maintenance mode off in any case.
QString commandsText(const InstallPlan &plan, const CommandsOrder &order);

} // namespace latchkey::install
