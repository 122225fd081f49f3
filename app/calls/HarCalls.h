// SPDX-License-Identifier: Apache-2.0
// Calls that a browser or a proxy recorded.
#pragma once

#include "calls/CallCollector.h"

#include <QJsonObject>

namespace latchkey::calls {

// HTTP Archive 1.2: log.entries[].request.{method,url}; nothing else of it is looked at.
void readHar(const QJsonObject &har, CallCollector &calls);

} // namespace latchkey::calls
