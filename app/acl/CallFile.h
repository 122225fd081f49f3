// SPDX-License-Identifier: Apache-2.0
// The calls of an application, out of whatever describes them.
#pragma once

#include "acl/ApiCall.h"
#include "acl/FileProblem.h"

#include <QByteArrayView>
#include <QList>
#include <QString>

namespace latchkey::acl {

enum class CallFormat { Lines, Curl, Har, Postman, OpenApi };

struct FoundCall
{
    ApiCall call;
    int line = 0; // where it stands, from 1; 0 where lines mean nothing
    QString
        where; // otherwise: the name of the Postman request, the OpenAPI operation; may be empty

    friend bool operator==(const FoundCall &, const FoundCall &) = default;
};

struct CallReading
{
    CallFormat format = CallFormat::Lines;
    QList<FoundCall> calls; // each method and path once, in the order they come; OpenAPI's by path
    QList<FileProblem> problems;
    int others = 0; // requests that are no calls of the REST API: pages, pictures, other hosts
};

inline constexpr qsizetype maxCallOctets = 64LL * 1024 * 1024;
inline constexpr qsizetype maxCalls = 100'000;
inline constexpr qsizetype maxCallRemarks = 100;

// Reads pasted text or a file's content: lines as "GET /V1/orders" (also among prose: lines that
// are no call are remarked on), shell lines with curl, a HAR, a Postman collection (v2), OpenAPI 3
// or Swagger 2 as JSON or YAML. Variables of a script or a collection stand for what it says itself
// that they do, in URLs, up to what tells the call. Which of them is told by the content. Only
// method and path are kept: headers, bodies, queries and what authenticates are dropped while
// reading. Nothing else is opened: curl's @file, -K and --config, and a $ref to another document
// are remarked on
// (`acl.reference`). Problems: `acl.too-large` (64 MiB, YAML 16 MiB; as a remark: too many calls),
// `acl.bad-json`, `acl.bad-yaml` (also anchors and aliases, which can expand without end),
// `acl.too-deep`, `acl.not-a-call`, `acl.no-calls`. None quotes the content. Remarks beyond the
// limit are only counted. `name` names the content in reports.
CallReading readCalls(QByteArrayView content, const QString &name);

} // namespace latchkey::acl
