// SPDX-License-Identifier: Apache-2.0
#include "causes/Needed.h"

#include "acl/ApiCall.h"

#include <algorithm>

namespace latchkey::causes {

const acl::Route *routeOf(const Evidence &evidence)
{
    const RequestFacts &request = evidence.request;
    if (evidence.rights.routes == nullptr || request.method.isEmpty() || request.url.isEmpty()) {
        return nullptr;
    }
    const auto call =
        acl::apiCall(QString::fromLatin1(request.method), QString::fromUtf8(request.url));
    return call ? evidence.rights.routes->match(*call) : nullptr;
}

QStringList neededBy(const Evidence &evidence, const QStringList &namedInRefusal)
{
    if (!namedInRefusal.isEmpty()) {
        return namedInRefusal;
    }
    const acl::Route *route = routeOf(evidence);
    return route == nullptr ? QStringList() : route->neededResources();
}

QStringList lackingOf(const QStringList &needed, const RightsFacts &rights)
{
    if (!rights.granted) {
        return needed;
    }
    if (rights.granted->contains(acl::everythingId)) {
        return {};
    }
    QStringList lacking;
    std::copy_if(needed.cbegin(), needed.cend(), std::back_inserter(lacking),
                 [&](const QString &each) { return !rights.granted->contains(each); });
    return lacking;
}

Offered offeredAs(const QString &resource, const RightsFacts &rights)
{
    if (rights.tree == nullptr || rights.tree->isEmpty()) {
        return Offered::Unknown;
    }
    const int index = rights.tree->indexOf(resource);
    if (index < 0) {
        return rights.isOfStore ? Offered::OnlyByAll : Offered::Unknown;
    }
    if (rights.tree->at(index).isDisabled) {
        return Offered::SwitchedOff;
    }
    const int admin = rights.tree->indexOf(acl::adminId);
    const bool isShown = admin < 0 || index == admin || rights.tree->isBelow(index, admin);
    return isShown ? Offered::Singly : Offered::NotShown;
}

QString pathOf(const QString &resource, const RightsFacts &rights)
{
    const int index = rights.tree == nullptr ? -1 : rights.tree->indexOf(resource);
    if (index < 0) {
        return resource;
    }
    QStringList titles;
    for (int each = index; each >= 0; each = rights.tree->at(each).parent) {
        const acl::AclResource &one = rights.tree->at(each);
        if (one.id != acl::everythingId && one.id != acl::adminId) {
            titles.prepend(one.title.isEmpty() ? one.id : one.title);
        }
    }
    return titles.isEmpty() ? resource : titles.join(QStringLiteral(" › "));
}

} // namespace latchkey::causes
