// SPDX-License-Identifier: Apache-2.0
#include "cli/AclOutput.h"

namespace latchkey::cli {

namespace {

QJsonArray childrenOf(const acl::AclTree &tree, int parent)
{
    QJsonArray array;
    for (const int index : tree.children(parent)) {
        const acl::AclResource &each = tree.at(index);
        array.append(QJsonObject{{QStringLiteral("id"), each.id},
                                 {QStringLiteral("title"), each.title},
                                 {QStringLiteral("module"), each.module},
                                 {QStringLiteral("sort_order"), each.sortOrder},
                                 {QStringLiteral("disabled"), each.isDisabled},
                                 {QStringLiteral("children"), childrenOf(tree, index)}});
    }
    return array;
}

} // namespace

QJsonArray toJson(const acl::AclTree &tree)
{
    return childrenOf(tree, -1);
}

QJsonObject toJson(const acl::Route &route)
{
    return {{QStringLiteral("method"), route.method},
            {QStringLiteral("url"), route.url},
            {QStringLiteral("service"), route.serviceClass},
            {QStringLiteral("service_method"), route.serviceMethod},
            {QStringLiteral("resources"), QJsonArray::fromStringList(route.resources)}};
}

} // namespace latchkey::cli
