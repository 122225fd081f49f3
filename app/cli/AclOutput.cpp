// SPDX-License-Identifier: Apache-2.0
#include "cli/AclOutput.h"

#include "cli/Text.h"

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

void remarkOnNearest(const console::Console &console, const acl::AclTree &tree,
                     const QStringList &unknown)
{
    constexpr qsizetype most = 10;
    for (const QString &id : unknown.mid(0, most)) {
        const QStringList nearest = tree.nearest(id);
        if (!nearest.isEmpty()) {
            console.remark(
                Text::tr("%1 is similar to %2.").arg(id, nearest.join(QStringLiteral(", "))));
        }
    }
}

void remarkOnUndefined(const console::Console &console, const acl::AclTree &tree,
                       const QStringList &ids)
{
    for (const QString &id : ids) {
        if (!tree.isEmpty() && tree.indexOf(id) < 0) {
            console.remark(Text::tr("%1 is needed, but no acl.xml that was read defines it: only "
                                    "All (%2) opens such calls.")
                               .arg(id, acl::everythingId));
        }
    }
}

} // namespace latchkey::cli
