// SPDX-License-Identifier: Apache-2.0
// The calls of an application, out of whatever describes them.
#pragma once

#include "calls/CallReading.h"

#include <QByteArrayView>
#include <QString>

namespace latchkey::calls {

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

} // namespace latchkey::calls
