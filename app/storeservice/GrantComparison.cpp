// SPDX-License-Identifier: Apache-2.0
#include "storeservice/GrantComparison.h"

#include <QSet>

namespace latchkey::storeservice {

namespace {

QSet<QString> setOf(const QStringList &ids)
{
    return {ids.cbegin(), ids.cend()};
}

QStringList without(const QStringList &ids, const QSet<QString> &others)
{
    QStringList left;
    for (const QString &id : ids) {
        if (id != acl::adminId && !others.contains(id)) {
            left.append(id);
        }
    }
    return left;
}

} // namespace

GrantComparison compareGrants(const QStringList &asked, const std::optional<QStringList> &granted,
                              const std::optional<acl::AclTree> &resources)
{
    GrantComparison compared;
    if (resources) {
        for (const QString &id : asked) {
            const bool isThere = resources->indexOf(id) >= 0 || id == acl::everythingId;
            if (!isThere) {
                compared.unknown.append(id);
            }
        }
    }
    if (!granted) {
        return compared;
    }
    compared.isKnown = true;
    const QStringList possible = without(asked, setOf(compared.unknown));
    if (granted->contains(acl::everythingId)) {
        compared.tooMuch =
            asked.contains(acl::everythingId) ? QStringList() : QStringList{acl::everythingId};
        return compared;
    }
    compared.missing = without(possible, setOf(*granted));
    compared.tooMuch = without(*granted, setOf(asked));
    return compared;
}

} // namespace latchkey::storeservice
