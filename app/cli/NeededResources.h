// SPDX-License-Identifier: Apache-2.0
// From calls to the resources they need, with what there is to say about each.
#pragma once

#include "calls/CallReading.h"
#include "cli/Verb.h"
#include "storecode/AclReader.h"

namespace latchkey::cli {

// The calls in files ("-": standard input); environments among them set variables. Problems: those
// of inputOf().
Result<calls::CallReading> callsIn(const Call &call, const QStringList &paths);

// The resources that the calls need. Says which are questions, which need nothing and why some
// meet no route. Problem `acl.no-route` if none does.
Result<QStringList> neededBy(const Call &call, const storecode::AclReading &found,
                             const calls::CallReading &reading);

// `acl.method-unknown` if some calls are questions: what was printed may lack what they need.
std::optional<Problem> openQuestions(const calls::CallReading &reading);

} // namespace latchkey::cli
