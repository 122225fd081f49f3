// SPDX-License-Identifier: Apache-2.0
// The calls of an application, out of whatever describes them.
#pragma once

#include "calls/CallReading.h"

#include <QByteArrayView>
#include <QString>

namespace latchkey::calls {

// Reads pasted text or a file's content: lines as "GET /V1/orders" (also among prose: lines that
// are no call are remarked on), commands of curl, wget and HTTPie, source code, a .http file, a
// HAR, a collection of Postman, Insomnia or Bruno, OpenAPI 3 or Swagger 2 as JSON or YAML;
// operations of SOAP by name. Which of them is told by the content. Variables of a script, a
// program or a collection stand for what it says itself that they do, in URLs, up to what tells the
// call. A method that nobody says makes the call a question. Only method and path are kept:
// headers, bodies, queries and what authenticates are dropped while reading. Nothing else is
// opened: curl's @file, -K and --config, and a $ref to another document are remarked on
// (`acl.reference`). Problems: `acl.too-large` (64 MiB, YAML 16 MiB; as a remark: too many calls),
// `acl.bad-json`, `acl.bad-yaml` (also anchors and aliases, which can expand without end),
// `acl.too-deep`, `acl.not-a-call`, `acl.no-calls`. None quotes the content. Remarks beyond the
// limit are only counted. `name` names the content in reports.
CallReading readCalls(QByteArrayView content, const QString &name);

struct CallSource
{
    QByteArray content;
    QString name;
};

// The same of several files together: environments among them, of Postman and others, set
// variables in all collections, and are no calls themselves. Each call once, with its file as
// `where` if nothing better is known.
CallReading readCalls(const QList<CallSource> &sources);

} // namespace latchkey::calls
