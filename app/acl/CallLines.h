// Calls as people write them down: a line each, in lists, tables, logs and sentences.
#pragma once

#include "acl/CallCollector.h"

namespace latchkey::acl {

// Every "METHOD path" of a line counts; a line that begins with a path means GET, or the method
// right behind it. A line without a call is remarked on (`acl.not-a-call`), never quoted: it may be
// a header. Lines that are blank, mere rulers or begin with "#" or "//" mean nothing.
void readCallLines(QStringView text, CallCollector &calls);

} // namespace latchkey::acl
