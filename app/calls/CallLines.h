// SPDX-License-Identifier: Apache-2.0
// Calls as people write them down: a line each, in lists, tables, logs and sentences.
#pragma once

#include "calls/CallCollector.h"

namespace latchkey::calls {

// At most 32 calls of a line. Every "METHOD path" of a line counts; a line that begins with a path
// means GET, or the method right behind it. A line without a call is remarked on
// (`acl.not-a-call`), never quoted: it may be a header. Lines that are blank, mere rulers or begin
// with "#" or "//" mean nothing.
void readCallLines(QStringView text, CallCollector &calls);

// `part` of a line of a script is beside the curl commands that were read. Calls that it begins
// with count as above. Otherwise it is remarked on if it holds a URL of the REST API, or curl all
// the same; true if so.
bool readCallsBesideCurl(QStringView part, int number, CallCollector &calls);

} // namespace latchkey::calls
