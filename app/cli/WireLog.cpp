// SPDX-License-Identifier: Apache-2.0
#include "cli/WireLog.h"

#include <QCoreApplication>
#include <QEvent>

namespace latchkey::cli {

WireLog::WireLog(const console::Console &console, const profile::Profile &profile)
    : m_log(profile.folder())
{
    QObject::connect(&m_log, &exchange::ExchangeLog::failed, &m_log,
                     [console](const Problem &problem) { console.remark(problem.sentence); });
}

// The writer tells from its own thread, and the event loop of a short verb is over by then.
WireLog::~WireLog()
{
    m_log.flush();
    QCoreApplication::sendPostedEvents(&m_log, QEvent::MetaCall);
}

} // namespace latchkey::cli
