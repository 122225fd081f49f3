// SPDX-License-Identifier: Apache-2.0
// A folder that may hold a module, with the few of its files that matter here.
#pragma once

#include "storecode/Registration.h"
#include "system/ConfinedFolder.h"

#include <QByteArray>
#include <QHash>
#include <QList>
#include <QString>

#include <array>
#include <optional>

namespace latchkey::storecode {

inline const QString registrationFile = QStringLiteral("registration.php");
inline const QString moduleFile = QStringLiteral("etc/module.xml");
inline const QString aclFile = QStringLiteral("etc/acl.xml");
inline const QString webapiFile = QStringLiteral("etc/webapi.xml");

inline const QString menuFile = QStringLiteral("etc/adminhtml/menu.xml");
inline const QString settingsFile = QStringLiteral("etc/adminhtml/system.xml");
// Of the package: beside the module or, where that lies in a folder of its own, right above it.
inline const QString composerFile = QStringLiteral("composer.json");

// Those in etc/.
inline const std::array<QString, 3> etcFiles{moduleFile, aclFile, webapiFile};
// What names resources besides, in etc/adminhtml/: read where that is wanted (VisitLimits).
inline const std::array<QString, 2> adminFiles{menuFile, settingsFile};

struct SourceFolder
{
    QString path;                     // for reports
    QString below;                    // the same below the source: "app/code/Acme/Orders"
    QHash<QString, QByteArray> files; // by the names above
    std::optional<RegistrationFile> registration; // what its registration.php does, if it has one
    system::FileIdentity identity = {};           // of that file: a link can be another way to it

    // Where one of its files is, for reports.
    QString pathOf(const QString &file) const
    {
        return path.isEmpty() ? file : path + QLatin1Char('/') + file;
    }
    // Whether it says resources or routes.
    bool hasRules() const { return files.contains(aclFile) || files.contains(webapiFile); }
};

// All that is read of one source, in octets.
inline constexpr qint64 maxSourceOctets = 256LL * 1024 * 1024;

// Where no module of a store lies: what an editor, a version control or a test suite keeps. `depth`
// is that of the folder itself, 1 for those right below the one that is searched: vendors and
// modules may be called Test.
bool isPassedOver(const QString &folderName, int depth);

// Removes what belongs to a module's tests or brings its own dependencies: folders in Test, vendor
// and the like of a folder that is a module.
void removeFixtures(QList<SourceFolder> &folders);

} // namespace latchkey::storecode
