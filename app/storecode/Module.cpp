// SPDX-License-Identifier: Apache-2.0
#include "storecode/Module.h"

#include "storecode/ModuleXml.h"
#include "storecode/Registration.h"
#include "storecode/Text.h"

#include <QDir>
#include <QHash>

namespace latchkey::storecode {

using documents::FileProblem;

namespace {

FileProblem twice(const QString &name, const QString &left, const QString &used, bool isFatal)
{
    const QString sentence =
        isFatal
            ? Text::tr("The module %1 is in %2 already. Commerce refuses to start with both; "
                       "the first one is used.")
                  .arg(name, used)
            : Text::tr("The module %1 is used from %2; this copy was left out.").arg(name, used);
    return {left, 0, Problem{"acl.module-twice", sentence, {}}, true};
}

} // namespace

QString someOf(const QStringList &names)
{
    constexpr qsizetype shown = 5;
    const QString list = names.mid(0, shown).join(QStringLiteral(", "));
    return names.size() > shown ? list + QStringLiteral(", …") : list;
}

Modules modulesOf(const QList<SourceFolder> &folders)
{
    const QHash<QString, Registration> registrations = registrationsIn(folders);
    Modules found;
    QHash<QString, qsizetype> places; // in `found`, by name
    QList<Claim> claims;              // as `found`
    for (const SourceFolder &folder : folders) {
        const Declaration declared = declarationIn(folder, found.problems);
        const auto registration = registrations.constFind(QDir::cleanPath(folder.path));
        const bool isRegistered = registration != registrations.constEnd();
        const QString name = isRegistered ? registration->name : declared.name;
        const bool hasRules = folder.files.contains(aclFile) || folder.files.contains(webapiFile);
        if (name.isEmpty() && !hasRules) {
            continue; // a theme, a library
        }
        const Claim claim = isRegistered ? registration->claim : Claim::Declared;
        const qsizetype place = name.isEmpty() ? -1 : places.value(name, -1);
        const Module module{name, declared.sequence, folder, isRegistered};
        if (place < 0) {
            places.insert(name, found.modules.size());
            found.modules.append(module);
            claims.append(claim);
            continue;
        }
        const bool isBetter = claim > claims[place];
        const bool isFatal = claim == Claim::Registered && claims[place] == Claim::Registered;
        const QString used = isBetter ? folder.path : found.modules[place].folder.path;
        const QString left = isBetter ? found.modules[place].folder.path : folder.path;
        found.problems.append(twice(name, left, used, isFatal));
        if (isBetter) {
            found.modules[place] = module;
            claims[place] = claim;
        }
    }
    return found;
}

} // namespace latchkey::storecode
