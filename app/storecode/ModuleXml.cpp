// SPDX-License-Identifier: Apache-2.0
#include "storecode/ModuleXml.h"

#include "documents/XmlElement.h"

namespace latchkey::storecode {

namespace {

QString nameOf(const documents::XmlElement &module)
{
    const QString *name = module.attribute(u"name");
    return name != nullptr ? *name : QString();
}

Declaration declarationOf(const documents::XmlElement &root)
{
    for (const documents::XmlElement &module : root.children) {
        if (module.name != QLatin1String("module")) {
            continue;
        }
        Declaration declared{nameOf(module), {}};
        for (const documents::XmlElement &sequence : module.children) {
            if (sequence.name != QLatin1String("sequence")) {
                continue;
            }
            for (const documents::XmlElement &before : sequence.children) {
                if (before.name == QLatin1String("module")) {
                    declared.sequence.append(nameOf(before));
                }
            }
        }
        return declared;
    }
    return {};
}

} // namespace

Declaration declarationIn(const SourceFolder &folder, QList<documents::FileProblem> &problems)
{
    if (!folder.files.contains(moduleFile)) {
        return {};
    }
    const auto root = documents::readXml(folder.files.value(moduleFile));
    if (!root) {
        problems.append({folder.pathOf(moduleFile), root.error().line, root.error().problem, true});
        return {};
    }
    return declarationOf(*root);
}

} // namespace latchkey::storecode
