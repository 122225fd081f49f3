// SPDX-License-Identifier: Apache-2.0
#include "cli/WireLog.h"

namespace latchkey::cli {

WireLog::WireLog(const console::Console &console, const profile::Profile &profile)
    : m_log(profile.folder())
{
    QObject::connect(&m_log, &exchange::ExchangeLog::failed, &m_log,
                     [console](const Problem &problem) { console.remark(problem.sentence); });
}

} // namespace latchkey::cli
