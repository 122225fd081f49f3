// SPDX-License-Identifier: Apache-2.0
// Calls as people write them down: a line each, in lists, tables, logs and sentences.
#pragma once

#include "calls/CallCollector.h"

namespace latchkey::calls {

// At most 32 calls of a line. Every "METHOD path" of a line counts, in small letters only where the
// line begins with it; behind a path the method may stand; a path alone is a question. Of a list
// (`isList`) a line without a call is remarked on (`acl.not-a-call`); of other texts one that holds
// a URL of the REST API. None is quoted: it may be a header. Lines that are blank, mere rulers or
// begin with "#" or "//" mean nothing. `questions` are those known of the same text already, which
// a call of their line settles.
void readCallLines(QStringView text, bool isList, const QList<Request> &questions,
                   CallCollector &calls);

} // namespace latchkey::calls
