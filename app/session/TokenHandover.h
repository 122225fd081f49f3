// SPDX-License-Identifier: Apache-2.0
// Tokens taken out in the window, for a program that has to sign by itself.
#pragma once

#include "base/Result.h"
#include "base/Secret.h"
#include "handover/HandoverFormat.h"

#include <functional>

namespace latchkey::session {

class Session;

// As desk::handOver(), and with its problems; the integration's timeline is told. May answer before
// it returns; never once the session is gone.
void handOver(Session &session, const QString &id, handover::Format format,
              const std::function<void(const Result<Secret> &)> &answer);

} // namespace latchkey::session
