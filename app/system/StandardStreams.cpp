// SPDX-License-Identifier: Apache-2.0
#include "system/StandardStreams.h"

#include <cerrno>
#include <unistd.h>

namespace latchkey::system {

namespace {

Written writeAll(int descriptor, QByteArrayView octets)
{
    while (!octets.isEmpty()) {
        const ssize_t written = ::write(descriptor, octets.data(), size_t(octets.size()));
        if (written < 0 && errno == EINTR) {
            continue;
        }
        if (written <= 0) {
            return written < 0 && errno == EPIPE ? Written::NobodyReads : Written::NotAll;
        }
        octets = octets.sliced(written);
    }
    return Written::All;
}

} // namespace

Written writeOutput(QByteArrayView octets)
{
    return writeAll(STDOUT_FILENO, octets);
}

Written writeErrors(QByteArrayView octets)
{
    return writeAll(STDERR_FILENO, octets);
}

qsizetype readInput(std::span<char> octets)
{
    ssize_t count = 0;
    do {
        count = ::read(STDIN_FILENO, octets.data(), octets.size());
    } while (count < 0 && errno == EINTR);
    return count < 0 ? 0 : count;
}

bool isOutputTerminal()
{
    return ::isatty(STDOUT_FILENO) != 0;
}

} // namespace latchkey::system
