// SPDX-License-Identifier: Apache-2.0
// Which harmless calls tell whether an integration's resources are granted, and what their answers
// say; pure rules.
#pragma once

#include "acl/ResourceSelection.h"
#include "acl/RouteTable.h"
#include "checks/Check.h"
#include "commerce/CallOutcome.h"

#include <QList>
#include <QStringList>

namespace latchkey::checks {

// More are not asked of a store for one check.
inline constexpr qsizetype mostGrantCalls = 20;

struct GrantCall
{
    QByteArray path; // as commerce::StoreCall takes it: GET, one entry a page
    QString route;   // "GET /V1/orders"
    QStringList resources;

    friend bool operator==(const GrantCall &, const GrantCall &) = default;
};

struct GrantPlan
{
    QList<GrantCall> calls;
    QStringList notCheckable; // no call that only reads tells
    QStringList left;         // beyond mostGrantCalls
};

// For each chosen resource a GET route without path parameters that needs nothing that is not
// chosen: light ones that are known first, then lists, then others. With "all" as many as may be.
GrantPlan grantPlan(const acl::Choice &choice, const acl::RouteTable &routes);

// What one answer says of the resources its call needs.
State grantIn(const commerce::CallOutcome &outcome);

struct GrantAnswer
{
    GrantCall call;
    commerce::CallOutcome outcome; // without a body
};

// All of it. Code: `check.not-granted`, `check.nothing-chosen`.
CheckResult judgeGrants(const GrantPlan &plan, const QList<GrantAnswer> &answers);

} // namespace latchkey::checks
