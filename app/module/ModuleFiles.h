// SPDX-License-Identifier: Apache-2.0
// The files of a module, made from its ModuleSpec.
#pragma once

#include "base/Result.h"
#include "module/ModuleSpec.h"

#include <QByteArray>
#include <QByteArrayView>
#include <QList>
#include <QString>

namespace latchkey::module {

struct ModuleFile
{
    QString path; // below the module's folder: "etc/module.xml"
    QByteArray octets;
    QString explanation; // what it is for, in a sentence

    friend bool operator==(const ModuleFile &, const ModuleFile &) = default;
};

inline const QString composerFile = QStringLiteral("composer.json");
inline const QString installDataFile = QStringLiteral("Setup/InstallData.php");
inline const QString upgradeDataFile = QStringLiteral("Setup/UpgradeData.php");
inline const QString patchFolder = QStringLiteral("Setup/Patch/Data");

// All of them, in the order in which one reads them; the same spec gives the same octets. Each was
// read back and says exactly what the spec says (THREATS 13). Problems: those of checkSpec(), and
// `module.not-read-back`, which would be a mistake of ours: then there is no file.
Result<QList<ModuleFile>> moduleFiles(const ModuleSpec &spec);

// "app/code/Acme/OrdersToErp": where the files belong in a store's folder.
QString moduleFolder(const ModuleSpec &spec);

// The name of the patch's class, which is another one for each content and version.
QString patchClassName(const ModuleSpec &spec);

// Whether the octets are as Latchkey wrote them, but for their line ends: files but composer.json
// carry a fingerprint of themselves.
bool isAsWritten(QByteArrayView octets);
// Whether they carry one, even if they were changed since.
bool hasFingerprint(QByteArrayView octets);

} // namespace latchkey::module
