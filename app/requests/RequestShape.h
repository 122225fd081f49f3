// SPDX-License-Identifier: Apache-2.0
// What may be kept of a call that a person made: what was asked for, and of whom nothing.
#pragma once

#include "acl/RouteTable.h"
#include "requests/RequestDraft.h"

namespace latchkey::requests {

// A call without the values in it: order numbers, SKUs, e-mail addresses, names. What stays is what
// a programmer wrote: the route's own words, the fields and conditions of a search, its order and
// size of page. Bodies are no part of it.
struct RequestShape
{
    QByteArray method;
    QString path;                         // "/V1/orders/:id": never a value
    std::optional<SearchCriteria> search; // without values

    friend bool operator==(const RequestShape &, const RequestShape &) = default;
};

// By its route: what stands where that has a parameter goes. Of a path that meets none ("/V1/x/7")
// only the first word behind the version stays, the rest is ":value". A query of its own is left
// out, as is a field that has not the form of one.
RequestShape shapeOf(const RequestDraft &draft, const acl::RouteTable &routes);

// To be filled in again.
RequestDraft draftOf(const RequestShape &shape);

// "GET /V1/orders · status, created_at": for a list.
QString textOf(const RequestShape &shape);

// A search as text for the database, and back; what cannot be read is none.
QString written(const std::optional<SearchCriteria> &search);
std::optional<SearchCriteria> readSearch(const QString &text);

} // namespace latchkey::requests
