// SPDX-License-Identifier: Apache-2.0
// /oauth/token/request and /oauth/token/access (PROTOCOL §2).
#pragma once

#include "practice/ReceivedCall.h"

namespace latchkey::practice {

// Both answer oauth_token=…&oauth_token_secret=… for what is to be sent with status 200, or refuse.
// `now` in milliseconds.

// `consumerLifetimeMs`: how long after the POST it may be asked for; 401 after that.
Granted<QByteArray> answerRequestToken(PracticeIntegration &integration, const ReceivedCall &call,
                                       const SignatureRules &rules, qint64 consumerLifetimeMs,
                                       qint64 now, const NewValue &newValue);

// The integration is active afterwards.
Granted<QByteArray> answerAccessToken(PracticeIntegration &integration, const ReceivedCall &call,
                                      const SignatureRules &rules, qint64 now,
                                      const NewValue &newValue);

} // namespace latchkey::practice
