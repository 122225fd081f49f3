// SPDX-License-Identifier: Apache-2.0
// What is known of a store before anything is changed there, as its own code tells it.
#pragma once

#include "base/Result.h"
#include "install/BinMagento.h"
#include "place/PlaceFacts.h"

#include <QByteArray>
#include <QHash>
#include <QJsonObject>
#include <QList>
#include <QString>
#include <QStringList>

namespace latchkey::install {

// A module that setup:upgrade would run besides ours, and what would run.
struct PendingModule
{
    QString name;
    QString from;            // the version that the database has; empty if none
    QString to;              // the version that the code has; empty if only patches run
    QStringList patches;     // "Data\AddSomething"
    QStringList tables = {}; // declared by it, and to be changed

    friend bool operator==(const PendingModule &, const PendingModule &) = default;
};

struct InstallFacts
{
    QString version; // "2.4.7-p7"
    QString edition; // "Community"
    DeployMode mode = DeployMode::Unknown;
    bool isMaintenanceOn = false;
    ModuleState module = ModuleState::Unknown;
    QString registeredFolder;      // where the store has the module from; empty if it has it not
    bool hasFolder = false;        // app/code/Vendor/Module is there
    bool isElsewhere = false;      // it is registered from another folder than that one
    QList<PendingModule> pending;  // of other modules, in the store's order
    bool isPendingUnknown = false; // the tables could not be asked
    DatabaseState database = DatabaseState::Unknown; // by setup:db:status
    bool isCodeWritable = true;                      // app/code, or where it would be made
    bool isConfigWritable = true;                    // app/etc/config.php
    QString owner;           // account that bin/magento belongs to; empty if unknown
    QString user;            // account that the steps would run as; empty if unknown
    bool isReadOnly = false; // the file system takes no changes
    bool isCloudProject = false;
    bool isCompiled = false;          // there is a compiled configuration of generated classes
    bool isBackupAllowed = false;     // setup:backup works there
    QStringList locales;              // of static content that is deployed: "de_DE"
    qint64 freeOctets = -1;           // on the store's disk; -1 if unknown
    QString php;                      // absolute path there of the PHP that the store runs with
    QHash<QString, QByteArray> files; // of app/code/Vendor/Module, by their path below it
};

// `place` is what is there, `facts` what resources/install/facts.php answers. A fact that the store
// could not tell keeps its default; names that no module or locale can have are left out. Problem
// `install.facts-unreadable` if it is no such object.
Result<InstallFacts> factsFrom(const place::PlaceFacts &place, const QJsonObject &facts);

// Adds what resources/install/tables.php answers to what is pending. Nothing where the store could
// not tell.
void addTables(InstallFacts &facts, const QJsonObject &answer);

// Vendor_Module: what the steps take, which is less than Commerce does.
bool isModuleName(const QString &name);

// "app/code/Vendor/Module"
QString moduleFolder(const QString &module);

} // namespace latchkey::install
