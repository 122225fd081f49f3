// SPDX-License-Identifier: Apache-2.0
// A REST route of a store.
#pragma once

#include <QString>
#include <QStringList>

namespace latchkey::acl {

// Pseudo-resources of webapi.xml: the customer's own data, and calls that need no rights.
inline const QString selfRef = QStringLiteral("self");
inline const QString anonymousRef = QStringLiteral("anonymous");

struct Route
{
    QString method; // "GET"
    QString url;    // "/V1/orders/:id"
    QString serviceClass;
    QString serviceMethod;
    QStringList resources; // all of them are needed; selfRef and anonymousRef among them
    QString module;        // that brought it; empty if unknown

    friend bool operator==(const Route &, const Route &) = default;

    // `resources` without selfRef and anonymousRef; also what is no id, which nothing but *All*
    // opens.
    QStringList neededResources() const;
    // The ids of ACL resources among them.
    QStringList aclResources() const;
    // "GET /V1/orders/:id"
    QString text() const { return method + QLatin1Char(' ') + url; }
};

} // namespace latchkey::acl
