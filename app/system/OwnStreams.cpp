// SPDX-License-Identifier: Apache-2.0
#include "system/OwnStreams.h"

#include <algorithm>
#include <cerrno>

#include <fcntl.h>
#include <unistd.h>

namespace latchkey::system {

OwnStreams::OwnStreams()
    : m_input(fcntl(STDIN_FILENO, F_DUPFD_CLOEXEC, 3))
    , m_output(fcntl(STDOUT_FILENO, F_DUPFD_CLOEXEC, 3))
{
    const int nothing = open("/dev/null", O_RDWR | O_CLOEXEC);
    dup2(nothing, STDIN_FILENO);
    dup2(STDERR_FILENO, STDOUT_FILENO);
    ::close(nothing);
}

OwnStreams::~OwnStreams()
{
    ::close(m_input);
    ::close(m_output);
}

qsizetype OwnStreams::read(std::span<char> octets) const
{
    const ssize_t count = ::read(m_input, octets.data(), octets.size());
    const bool isForLater = count < 0 && (errno == EINTR || errno == EAGAIN);
    return isForLater ? -1 : std::max<ssize_t>(count, 0);
}

bool OwnStreams::write(QByteArrayView octets) const
{
    while (!octets.isEmpty()) {
        const ssize_t written = ::write(m_output, octets.data(), size_t(octets.size()));
        if (written < 0 && errno != EINTR) {
            return false;
        }
        octets = octets.sliced(std::max<ssize_t>(written, 0));
    }
    return true;
}

} // namespace latchkey::system
