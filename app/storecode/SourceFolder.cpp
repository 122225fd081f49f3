// SPDX-License-Identifier: Apache-2.0
#include "storecode/SourceFolder.h"

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

// True if a folder between a module above and this one is not of the module's own code.
bool isFixture(const QString &below, const QSet<QString> &modules)
{
    QString above = below;
    bool isForeign = false;
    while (!above.isEmpty()) {
        const qsizetype slash = above.lastIndexOf(QLatin1Char('/'));
        const QString name = above.mid(slash + 1);
        isForeign = isForeign || name == QLatin1String("vendor") || foldersOfTests().contains(name);
        above.truncate(std::max<qsizetype>(slash, 0));
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
        if (folder.registration || folder.files.contains(moduleFile)) {
            modules.insert(folder.below);
        }
    }
    folders.removeIf([&](const SourceFolder &folder) { return isFixture(folder.below, modules); });
}

} // namespace latchkey::storecode
