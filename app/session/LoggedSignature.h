// SPDX-License-Identifier: Apache-2.0
// Whether a call in the log was signed with the tokens that are kept now.
#pragma once

#include "exchange/SignatureVerdict.h"

#include <QObject>

#include <functional>

namespace latchkey::session {

class Session;

// As exchange::judgeSignature(), with the tokens of the call's integration, which are forgotten
// again. Answers later, in the thread of `context`, and not at all once that is gone. One more
// problem: `integration.unknown`.
void judgeSignature(Session &session, const exchange::Exchange &call, QObject *context,
                    const std::function<void(const Result<exchange::SignatureVerdict> &)> &answer);

} // namespace latchkey::session
