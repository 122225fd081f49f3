// SPDX-License-Identifier: Apache-2.0
#include "storecode/ConfigPhp.h"

#include "storecode/ModuleList.h"
#include "storecode/Text.h"

#include <QHash>
#include <QSet>

namespace latchkey::storecode {

namespace {

// A remark on the file, which is read all the same.
documents::FileProblem remark(const QString &path, const char *code, const QString &sentence)
{
    return {path, 0, Problem{code, sentence, {}}, false};
}

} // namespace

Result<Modules> asConfigured(const QList<Module> &modules, QByteArrayView configPhp,
                             const QString &configPath)
{
    const auto listed = readModuleList(configPhp);
    if (!listed) {
        return failure(listed.error());
    }
    QSet<QString> known;
    for (const ListedModule &each : *listed) {
        known.insert(each.name);
    }
    QHash<QString, const Module *> byName;
    QStringList unlisted;
    for (const Module &module : modules) {
        if (!module.name.isEmpty() && known.contains(module.name)) {
            byName.insert(module.name, &module);
        } else {
            unlisted.append(module.name.isEmpty() ? module.folder.path : module.name);
        }
    }
    Modules chosen;
    QStringList missing;
    for (const ListedModule &each : *listed) {
        if (!each.isOn) {
            continue;
        }
        if (const Module *module = byName.value(each.name)) {
            chosen.modules.append(*module);
        } else {
            missing.append(each.name);
        }
    }
    if (!missing.isEmpty()) {
        chosen.problems.append(
            remark(configPath, "acl.not-found",
                   Text::tr("%n module(s) switched on there are not in this folder: %1", nullptr,
                            int(missing.size()))
                       .arg(someOf(missing))));
    }
    if (!unlisted.isEmpty()) {
        chosen.problems.append(
            remark(configPath, "acl.not-listed",
                   Text::tr("%n module(s) in this folder are not listed there, so the store does "
                            "not know them; they were left out: %1",
                            nullptr, int(unlisted.size()))
                       .arg(someOf(unlisted))));
    }
    return chosen;
}

} // namespace latchkey::storecode
