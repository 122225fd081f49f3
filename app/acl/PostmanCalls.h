// Calls of a Postman collection.
#pragma once

#include "acl/CallCollector.h"

#include <QJsonObject>

namespace latchkey::acl {

// Collection format v2.0 and v2.1: item[] in item[], each with a request, whose name is kept.
// "{{variables}}" and ":id" stay as they are. Problem: `acl.too-deep`.
void readPostman(const QJsonObject &collection, CallCollector &calls);

} // namespace latchkey::acl
