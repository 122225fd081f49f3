#include "acl/SourceFolder.h"

#include <QSet>

namespace latchkey::acl {

bool isPassedOver(const QString &folderName, int depth)
{
    static const QSet<QString> ofTests{QStringLiteral("Test"),  QStringLiteral("Tests"),
                                       QStringLiteral("test"),  QStringLiteral("tests"),
                                       QStringLiteral("_files"), QStringLiteral("dev"),
                                       QStringLiteral("view"),  QStringLiteral("i18n")};
    if (folderName.startsWith(QLatin1Char('.')) || folderName == QLatin1String("node_modules")) {
        return true;
    }
    return depth > 2 && ofTests.contains(folderName);
}

} // namespace latchkey::acl
