// SPDX-License-Identifier: Apache-2.0
// Calls of collections as programs for trying APIs keep them.
#pragma once

#include "calls/CallCollector.h"
#include "calls/CallVariables.h"

#include <QJsonObject>

#include <optional>

namespace latchkey::calls {

// Which program's file it is, if it is one: Postman (v1, v2, a backup of several), Insomnia (v4 as
// JSON, v5 as YAML), Bruno (exported as JSON), or an environment: only variables.
std::optional<CallFormat> collectionFormat(const QJsonObject &document);

// All requests in it, whatever folders they lie in; a name is kept. "{{variables}}" that the
// collection, a folder or `environment` sets count, up to what tells the call; the others and ":id"
// stay as they are. Problems: `acl.too-deep`, `acl.not-a-call` where a URL is in others.
void readCollection(const QJsonObject &collection, const CallVariables &environment,
                    CallCollector &calls);

// Gives `variables` those of an environment of Postman, Insomnia or JetBrains: of the first, if
// there are several.
void setEnvironment(const QJsonObject &environment, CallVariables &variables);

} // namespace latchkey::calls
