// SPDX-License-Identifier: Apache-2.0
// What was read of an application's calls.
#pragma once

#include "acl/ApiCall.h"
#include "documents/FileProblem.h"

#include <QList>
#include <QString>

namespace latchkey::calls {

enum class CallFormat { Lines, Curl, Har, Postman, OpenApi };

struct FoundCall
{
    acl::ApiCall call;
    int line = 0; // where it stands, from 1; 0 where lines mean nothing
    QString
        where; // otherwise: the name of the Postman request, the OpenAPI operation; may be empty

    friend bool operator==(const FoundCall &, const FoundCall &) = default;
};

struct CallReading
{
    CallFormat format = CallFormat::Lines;
    QList<FoundCall> calls; // each method and path once, in the order they come; OpenAPI's by path
    QList<documents::FileProblem> problems;
    int others = 0; // requests that are no calls of the REST API: pages, pictures, other hosts
};

inline constexpr qsizetype maxCallOctets = 64LL * 1024 * 1024;
inline constexpr qsizetype maxCalls = 100'000;
inline constexpr qsizetype maxCallRemarks = 100;

} // namespace latchkey::calls
