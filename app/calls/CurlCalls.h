// SPDX-License-Identifier: Apache-2.0
// Calls of a shell script, made with curl.
#pragma once

#include "calls/CallCollector.h"

namespace latchkey::calls {

// Every URL of every curl command, with the script's own variables as far as their values are
// written out in it, and "GET /V1/orders" in lines between them. False if there is no command. What
// is in other files (@file, -K, <file) is remarked on
// (`acl.reference`) and not opened; a method the REST API does not know, a URL that is only in a
// variable, a quote without end and what seems to call in another way are `acl.not-a-call`. Nothing
// of a command is quoted.
bool readCurl(QStringView script, CallCollector &calls);

} // namespace latchkey::calls
