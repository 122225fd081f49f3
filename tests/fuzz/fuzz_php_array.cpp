// SPDX-License-Identifier: Apache-2.0
// Any octets as a config.php and as a registration.php.
#include "Promise.h"

#include "documents/PhpLiteral.h"
#include "storecode/Module.h"

#include <cstdint>

using namespace latchkey::documents;
using namespace latchkey::storecode;
using latchkey::fuzz::promise;

namespace {

int countOf(const PhpValue &value)
{
    int count = 0;
    for (const PhpItem &item : value.items) {
        promise(value.at(item.key) == &item.value, "a key finds its value");
        count += 1 + countOf(item.value);
    }
    return count;
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const QByteArrayView source(data, qsizetype(size));
    const auto array = readPhpArray(source);
    if (array) {
        promise(array->kind == PhpValue::Kind::Array, "only an array is taken");
        promise(countOf(*array) <= maxPhpItems, "few items");
    }
    const QByteArray bare = withoutPhpComments(source);
    promise(bare.size() <= source.size() + 1, "comments only go away");
    const SourceFolder folder{QStringLiteral("/m"),
                              {{registrationFile, source.toByteArray()}, {aclFile, {}}}};
    const Modules found = modulesOf({folder});
    promise(found.modules.size() == 1, "a folder with an acl.xml is a module");
    asConfigured(found.modules, source, {});
    return 0;
}
