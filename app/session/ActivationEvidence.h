// SPDX-License-Identifier: Apache-2.0
// What is known of an integration's last attempt, for its diagnosis.
#pragma once

#include "causes/Evidence.h"
#include "session/Session.h"

namespace latchkey::session {

// `isElsewhere` is StoreReach's: the store's server is another computer. `certificateTrouble` is
// CallWays'. Nothing in it is secret.
causes::Evidence activationEvidence(const Session &session, const QString &id, bool isElsewhere,
                                    const QString &certificateTrouble);

} // namespace latchkey::session
