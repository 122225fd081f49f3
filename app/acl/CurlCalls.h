// Calls of a shell script, made with curl.
#pragma once

#include "acl/CallCollector.h"

namespace latchkey::acl {

// Every URL of every curl command. What is in other files (@file, -K, <file) is remarked on
// (`acl.reference`) and not opened; a method the REST API does not know, a URL that is only in a
// variable and a quote without end are `acl.not-a-call`. Nothing of a command is quoted.
void readCurl(QStringView script, CallCollector &calls);

} // namespace latchkey::acl
