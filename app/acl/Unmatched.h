// SPDX-License-Identifier: Apache-2.0
// Why calls meet no route, as far as it can be told.
#pragma once

#include "acl/RouteTable.h"

#include <QStringList>

namespace latchkey::acl {

enum class Unmatched {
    OtherEdition, // Adobe Commerce, which Open Source lacks
    OtherMethod,  // the path is there
    OtherPath,    // "/V1/orders" is there, but nothing of this form below it
    OtherModule   // nothing begins so
};

struct UnmatchedCalls
{
    Unmatched reason = Unmatched::OtherModule;
    QStringList areas; // what stands behind the version: "company", "orders"
    QList<ApiCall> calls;
};

// Calls that meet no route, summed up: those of another edition and of other modules in one each,
// the others by area. SOAP's are of OtherModule, without an area.
QList<UnmatchedCalls> unmatchedCalls(const QList<ApiCall> &calls, const RouteTable &routes);

// A sentence about them. `source`: whose routes these are ("Magento Open Source 2.4.8"); may be
// empty.
QString text(const UnmatchedCalls &unmatched, const QString &source);

} // namespace latchkey::acl
