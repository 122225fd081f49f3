// SPDX-License-Identifier: Apache-2.0
// Any octets as a config.php and as a registration.php.
#include "Promise.h"

#include "documents/PhpSource.h"
#include "storecode/ConfigPhp.h"
#include "storecode/ModuleList.h"

#include <QSet>

#include <cstdint>

using namespace latchkey::documents;
using namespace latchkey::storecode;
using latchkey::fuzz::promise;

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const QByteArrayView source(data, qsizetype(size));
    const auto list = readModuleList(source);
    if (list) {
        promise(!list->isEmpty() && list->size() <= maxListedModules, "some modules, not too many");
        QSet<QString> names;
        for (const ListedModule &each : *list) {
            names.insert(each.name);
        }
        promise(names.size() == list->size(), "each name once");
    }
    const QByteArray bare = withoutPhpComments(source);
    promise(bare.size() <= source.size() + 1, "comments only go away");
    const SourceFolder folder{QStringLiteral("/m"),
                              QStringLiteral("m"),
                              {{aclFile, {}}},
                              readRegistration(source, QStringLiteral("m/registration.php"))};
    const Modules found = modulesOf({folder});
    promise(found.modules.size() >= 1, "a folder with an acl.xml is a module, or several");
    asConfigured(found.modules, source, {});
    return 0;
}
