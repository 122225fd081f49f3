// SPDX-License-Identifier: Apache-2.0
#include "storecode/Registration.h"

#include "documents/PhpSource.h"

#include <QDir>
#include <QMap>
#include <QRegularExpression>

namespace latchkey::storecode {

namespace {

// What a registration.php registers: module name → folder.
QMap<QString, QString> registered(const SourceFolder &folder)
{
    // larger ones do something else
    constexpr qsizetype most = 256LL * 1024;
    if (folder.files.value(registrationFile).size() > most) {
        return {};
    }
    static const QRegularExpression call(QStringLiteral(
        R"(::\s*register\s*\(\s*(?:[\\\w]+\s*::\s*MODULE|["']module["'])\s*,\s*["']([A-Za-z0-9_]+)["']\s*,)"
        R"(\s*(?:__DIR__|dirname\s*\(\s*__FILE__\s*\))\s*(?:\.\s*["']([^"']*)["']\s*)?,?\s*\))"));
    QMap<QString, QString> found;
    const QString source =
        QString::fromUtf8(documents::withoutPhpComments(folder.files.value(registrationFile)));
    auto each = call.globalMatch(source);
    while (each.hasNext()) {
        const auto match = each.next();
        found.insert(match.captured(1), QDir::cleanPath(folder.path + match.captured(2)));
    }
    return found;
}

} // namespace

QHash<QString, Registration> registrationsIn(const QList<SourceFolder> &folders)
{
    static const QRegularExpression condition(QStringLiteral("\\bif\\b"));
    QHash<QString, Registration> found;
    for (const SourceFolder &folder : folders) {
        const QMap<QString, QString> here = registered(folder);
        if (here.isEmpty()) {
            continue;
        }
        const bool isGuarded = condition
                                   .match(QString::fromUtf8(documents::withoutPhpComments(
                                       folder.files.value(registrationFile))))
                                   .hasMatch();
        for (auto each = here.constBegin(); each != here.constEnd(); ++each) {
            found.insert(each.value(),
                         {each.key(), isGuarded ? Claim::Guarded : Claim::Registered});
        }
    }
    return found;
}

} // namespace latchkey::storecode
