// SPDX-License-Identifier: Apache-2.0
// /rest[/<store code>]/V1/…: who may call, and which resource answers (PROTOCOL §3).
#pragma once

#include "practice/ReceivedCall.h"
#include "practice/RestResources.h"

namespace latchkey::practice {

// `segments`: those of the path behind "rest", as received. The practice integration has all
// rights; only who does not sign, or whose integration is inactive, is refused. 404 for an unknown
// route or a method it does not have. JSON only. `now` in milliseconds.
Granted<httpserver::ServerResponse> answerRest(PracticeIntegration &integration, RestState &state,
                                               const ReceivedCall &call, QList<QByteArray> segments,
                                               const SignatureRules &rules, qint64 now);

} // namespace latchkey::practice
