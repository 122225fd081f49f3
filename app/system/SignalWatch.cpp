// SPDX-License-Identifier: Apache-2.0
#include "system/SignalWatch.h"

#include <fcntl.h>
#include <unistd.h>

namespace latchkey::system {

namespace {

// A handler may do little more than write(): the other end of the pipe is watched by the event
// loop.
int handlerEnd = -1;

constexpr std::array watched = {SIGINT, SIGTERM, SIGHUP};

void onSignal(int)
{
    const char octet = 0;
    static_cast<void>(!::write(handlerEnd, &octet, 1));
}

} // namespace

SignalWatch::SignalWatch(QObject *parent)
    : QObject(parent)
{
    int ends[2];
    if (::pipe2(ends, O_CLOEXEC | O_NONBLOCK) != 0) {
        return;
    }
    handlerEnd = ends[1];
    m_notifier = new QSocketNotifier(ends[0], QSocketNotifier::Read, this);
    connect(m_notifier, &QSocketNotifier::activated, this, [this, end = ends[0]] {
        char octet = 0;
        while (::read(end, &octet, 1) == 1) {
            Q_EMIT asked();
        }
    });
    for (const int each : watched) {
        std::signal(each, onSignal);
    }
}

SignalWatch::~SignalWatch()
{
    for (const int each : watched) {
        std::signal(each, SIG_DFL);
    }
    if (m_notifier != nullptr) {
        ::close(int(m_notifier->socket()));
        ::close(handlerEnd);
        handlerEnd = -1;
    }
}

SignalsEndProgram::SignalsEndProgram()
{
    struct sigaction ends = {};
    ends.sa_handler = SIG_DFL;
    for (std::size_t i = 0; i < watched.size(); ++i) {
        ::sigaction(watched[i], &ends, &m_before[i]);
    }
}

SignalsEndProgram::~SignalsEndProgram()
{
    for (std::size_t i = 0; i < watched.size(); ++i) {
        ::sigaction(watched[i], &m_before[i], nullptr);
    }
}

} // namespace latchkey::system
