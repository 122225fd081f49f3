// SPDX-License-Identifier: Apache-2.0
// Any octets as an acl.xml: read, merged onto itself and flattened.
#include "Promise.h"

#include "storecode/AclXml.h"

#include <cstdint>

using namespace latchkey::acl;
using namespace latchkey::documents;
using namespace latchkey::storecode;
using latchkey::fuzz::promise;

namespace {

void checkTree(const AclTree &tree)
{
    for (int i = 0; i < tree.size(); ++i) {
        const AclResource &each = tree.at(i);
        promise(each.parent < i && each.end > i && each.end <= tree.size(), "parents come first");
        promise(each.depth == (each.parent < 0 ? 0 : tree.at(each.parent).depth + 1), "depths");
        promise(each.parent < 0 || each.end <= tree.at(each.parent).end, "ends are nested");
        promise(tree.occurrences(each.id).contains(i), "ids are found");
    }
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const auto root = readXml(QByteArrayView(data, qsizetype(size)));
    if (!root) {
        promise(!root.error().problem.sentence.isEmpty(), "a refusal says why");
        promise(root.error().line >= 0, "a refusal says where");
        return 0;
    }
    if (!refusals(*root, {}).isEmpty()) {
        return 0;
    }
    promise(schemaRemarks(*root, {}).size() <= 10, "few remarks");
    MergedConfig config = mergedAcl();
    config.merge(*root, {});
    const AclTree once = treeOf(config);
    checkTree(once);
    const bool isSingle = config.merge(*root, {}).isEmpty();
    const AclTree twice = treeOf(config);
    checkTree(twice);
    promise(!isSingle || once == twice, "a file merged onto itself changes nothing");
    const AclTree kept = treeOf(config, Disabled::Kept);
    checkTree(kept);
    promise(kept.size() >= twice.size(), "disabled ones are kept");
    return 0;
}
