// SPDX-License-Identifier: Apache-2.0
// Calls that an OpenAPI document describes.
#pragma once

#include "calls/CallCollector.h"

#include <QJsonObject>

namespace latchkey::calls {

// OpenAPI 3 and Swagger 2: the operations of "paths", behind the first server's URL or "basePath",
// by path. A path item that refers to another is looked up within the document, once; what refers
// to another document is remarked on (`acl.reference`).
void readOpenApi(const QJsonObject &document, CallCollector &calls);

} // namespace latchkey::calls
