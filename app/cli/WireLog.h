// SPDX-License-Identifier: Apache-2.0
// The log of what goes over the wire, as a verb writes it.
#pragma once

#include "console/Console.h"
#include "exchange/ExchangeLog.h"
#include "profile/Profile.h"

namespace latchkey::cli {

// For as long as the verb runs: to be made before, and destroyed after, whoever it records. Where
// it cannot be written that is said once, and the verb goes on.
class WireLog
{
public:
    WireLog(const console::Console &console, const profile::Profile &profile);
    ~WireLog(); // waits until all is written, or cannot be, and says that
    Q_DISABLE_COPY_MOVE(WireLog)

    desk::Recording recording() const { return m_log.recording(); }

private:
    exchange::ExchangeLog m_log;
};

} // namespace latchkey::cli
