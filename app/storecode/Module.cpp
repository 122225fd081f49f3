// SPDX-License-Identifier: Apache-2.0
#include "storecode/Module.h"

#include "storecode/ModuleXml.h"
#include "storecode/Text.h"

#include <algorithm>

namespace latchkey::storecode {

using documents::FileProblem;

namespace {

// All folders that one name was found for.
struct Copies
{
    qsizetype place = 0; // in the list of modules
    Claim claim = Claim::Declared;
    QStringList left;     // folders that are not used
    bool isFatal = false; // two are registered
};

FileProblem twice(const Module &module, const Copies &copies)
{
    const QString &used = module.folder.path;
    QString sentence =
        copies.isFatal
            ? Text::tr("The module %1 is in %2 already. Commerce refuses to start with both; "
                       "the first one is used.")
                  .arg(module.name, used)
            : Text::tr("The module %1 is used from %2; this copy was left out.")
                  .arg(module.name, used);
    if (copies.left.size() > 1) {
        sentence += QLatin1Char(' ') +
                    Text::tr("The same goes for these: %1").arg(someOf(copies.left.mid(1)));
    }
    return {copies.left.constFirst(), 0, Problem{"acl.module-twice", sentence, {}}, true};
}

// Puts folders under their names.
class Naming
{
public:
    explicit Naming(const QList<SourceFolder> &folders)
    {
        for (const SourceFolder &folder : folders) {
            for (const Registration &each :
                 folder.registration ? folder.registration->modules : QList<Registration>()) {
                m_registrations[each.folder].append(each);
            }
        }
    }

    void take(const SourceFolder &folder)
    {
        const Declaration declared = declarationIn(folder, m_found.problems);
        const QList<Registration> registered = m_registrations.value(folder.below);
        for (const Registration &each : registered) {
            const QString name = each.name.isEmpty() ? declared.name : each.name;
            add({name, declared.sequence, folder, true}, each.claim);
        }
        const bool isModule = !declared.name.isEmpty() || folder.hasRules();
        if (registered.isEmpty() && isModule) { // no theme and no library
            add({declared.name, declared.sequence, folder, false}, Claim::Declared);
        }
    }

    Modules finish()
    {
        for (const QString &name : std::as_const(m_order)) {
            const Copies &copies = m_copies[name];
            if (!copies.left.isEmpty()) {
                m_found.problems.append(twice(m_found.modules[copies.place], copies));
            }
        }
        return std::move(m_found);
    }

private:
    void add(const Module &module, Claim claim)
    {
        const auto known = m_copies.find(module.name);
        if (module.name.isEmpty() || known == m_copies.end()) {
            if (!module.name.isEmpty()) {
                m_order.append(module.name);
                m_copies.insert(module.name, {m_found.modules.size(), claim, {}, false});
            }
            m_found.modules.append(module);
            return;
        }
        Module &used = m_found.modules[known->place];
        if (used.folder.path == module.folder.path) { // registered once more
            known->claim = std::max(known->claim, claim);
            return;
        }
        known->isFatal =
            known->isFatal || (claim == Claim::Registered && known->claim == Claim::Registered);
        known->left.append(claim > known->claim ? used.folder.path : module.folder.path);
        if (claim > known->claim) {
            used = module;
            known->claim = claim;
        }
    }

    QHash<QString, QList<Registration>> m_registrations; // by folder
    Modules m_found;
    QHash<QString, Copies> m_copies; // by name
    QStringList m_order;             // of the names
};

} // namespace

QString someOf(const QStringList &names)
{
    constexpr qsizetype shown = 5;
    const QString list = names.mid(0, shown).join(QStringLiteral(", "));
    return names.size() > shown ? list + QStringLiteral(", …") : list;
}

Modules modulesOf(const QList<SourceFolder> &folders)
{
    Naming naming(folders);
    for (const SourceFolder &folder : folders) {
        naming.take(folder);
    }
    return naming.finish();
}

} // namespace latchkey::storecode
