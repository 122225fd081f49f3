// SPDX-License-Identifier: Apache-2.0
#include "storecode/SourceFolder.h"

#include <QDir>
#include <QSet>

namespace latchkey::storecode {

namespace {

const QSet<QString> &foldersOfTests()
{
    static const QSet<QString> names{QStringLiteral("Test"),   QStringLiteral("Tests"),
                                     QStringLiteral("test"),   QStringLiteral("tests"),
                                     QStringLiteral("_files"), QStringLiteral("dev"),
                                     QStringLiteral("view"),   QStringLiteral("i18n")};
    return names;
}

bool isModule(const SourceFolder &folder)
{
    return folder.files.contains(registrationFile) || folder.files.contains(moduleFile);
}

// True if a folder between a module above and this one is not of the module's own code.
bool isFixture(const QString &path, const QSet<QString> &modules)
{
    QString above = path;
    bool isForeign = false;
    for (qsizetype slash = above.lastIndexOf(QLatin1Char('/')); slash > 0;
         slash = above.lastIndexOf(QLatin1Char('/'))) {
        const QString name = above.mid(slash + 1);
        isForeign = isForeign || name == QLatin1String("vendor") || foldersOfTests().contains(name);
        above.truncate(slash);
        if (isForeign && modules.contains(above)) {
            return true;
        }
    }
    return false;
}

} // namespace

bool isPassedOver(const QString &folderName, int depth)
{
    if (folderName.startsWith(QLatin1Char('.')) || folderName == QLatin1String("node_modules")) {
        return true;
    }
    return depth > 2 && foldersOfTests().contains(folderName);
}

void removeFixtures(QList<SourceFolder> &folders)
{
    QSet<QString> modules;
    for (const SourceFolder &folder : folders) {
        if (isModule(folder)) {
            modules.insert(QDir::cleanPath(folder.path));
        }
    }
    folders.removeIf([&](const SourceFolder &folder) {
        return isFixture(QDir::cleanPath(folder.path), modules);
    });
}

} // namespace latchkey::storecode
