// SPDX-License-Identifier: Apache-2.0
// The verbs that have the proxy started without a person: install, uninstall, status, unit.
#pragma once

#include "cli/Verb.h"

namespace latchkey::cli {

QList<Verb> proxyServiceVerbs();

} // namespace latchkey::cli
