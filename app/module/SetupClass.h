// SPDX-License-Identifier: Apache-2.0
// A PHP class of a module, read without running it: what it is, and which integrations it has the
// store set up.
#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QHash>
#include <QList>
#include <QStringList>

#include <functional>
#include <optional>

namespace latchkey::module {

// A call of Commerce's ConfigBasedIntegrationManager::processIntegrationConfig(…).
struct SetupCall
{
    QStringList names;   // those that are known
    bool isKnown = true; // false: not all are
    int line = 0;        // from 1
};

struct SetupClass
{
    QByteArray namespaceName;     // "Acme\\Orders\\Setup", as it is written
    QByteArray name;              // "InstallData"; empty where the file declares no class
    int line = 0;                 // of the class
    QByteArray parent;            // whole, in small letters; empty = none
    QList<QByteArray> interfaces; // the same
    bool isAbstract = false;
    bool usesService = false; // names IntegrationServiceInterface, another way to make integrations
    QList<SetupCall> calls;

    // "Acme\\Orders\\Setup\\InstallData"
    QByteArray fullName() const;
    bool implements(QByteArrayView wanted) const; // by the whole name, in any letter case
};

// The source of a class that is named whole, in small letters, for constants of other classes;
// nothing if it is not at hand. May be empty.
using ClassSource = std::function<std::optional<QByteArray>(const QByteArray &className)>;

// Names are followed through literal arrays, constants of the class and of those that `sourceOf`
// knows, properties with a default, and variables.
SetupClass readSetupClass(QByteArrayView source, const ClassSource &sourceOf = {});

} // namespace latchkey::module
