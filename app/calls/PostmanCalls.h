// SPDX-License-Identifier: Apache-2.0
// Calls of a Postman collection.
#pragma once

#include "calls/CallCollector.h"

#include <QJsonObject>

namespace latchkey::calls {

// Collection format v2.0 and v2.1: item[] in item[], each with a request, whose name is kept.
// "{{variables}}" that the collection or a folder sets count, up to what tells the call; the others
// and ":id" stay as they are. Problems: `acl.too-deep`, `acl.not-a-call` where a URL is in others.
void readPostman(const QJsonObject &collection, CallCollector &calls);

} // namespace latchkey::calls
