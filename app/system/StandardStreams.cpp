// SPDX-License-Identifier: Apache-2.0
#include "system/StandardStreams.h"

#include <array>
#include <cerrno>
#include <csignal>
#include <poll.h>
#include <termios.h>
#include <unistd.h>

namespace latchkey::system {

namespace {

// Whether what was just refused is to be tried again: a signal came in between, or whoever handed
// the stream on asked it not to wait, which we do here.
bool mayGoOn(int descriptor, short event)
{
    if (errno == EAGAIN || errno == EWOULDBLOCK) {
        pollfd awaited{descriptor, event, 0};
        return ::poll(&awaited, 1, -1) >= 0 || errno == EINTR;
    }
    return errno == EINTR;
}

Written writeAll(int descriptor, QByteArrayView octets)
{
    while (!octets.isEmpty()) {
        const ssize_t written = ::write(descriptor, octets.data(), size_t(octets.size()));
        if (written < 0 && mayGoOn(descriptor, POLLOUT)) {
            continue;
        }
        if (written <= 0) {
            return written < 0 && errno == EPIPE ? Written::NobodyReads : Written::NotAll;
        }
        octets = octets.sliced(written);
    }
    return Written::All;
}

// What HiddenInput changed, where a signal's handler finds it.
termios terminalBefore{};
constexpr std::array endingSignals{SIGINT, SIGTERM, SIGHUP};
std::array<struct sigaction, endingSignals.size()> actionsBefore{};

// Only what a handler may call. The signal comes again, and does what it always does.
void showAgainAndEnd(int signal)
{
    ::tcsetattr(STDIN_FILENO, TCSANOW, &terminalBefore);
    ::raise(signal);
}

// Unless the program was started so that the signal does nothing.
void showAgainAt(int signal, struct sigaction &before)
{
    ::sigaction(signal, nullptr, &before);
    if (before.sa_handler == SIG_IGN) {
        return;
    }
    struct sigaction handler = {};
    handler.sa_handler = showAgainAndEnd;
    handler.sa_flags = SA_RESETHAND;
    ::sigaction(signal, &handler, nullptr);
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

tl::expected<qsizetype, QString> readInput(std::span<char> octets)
{
    ssize_t count = 0;
    do {
        count = ::read(STDIN_FILENO, octets.data(), octets.size());
    } while (count < 0 && mayGoOn(STDIN_FILENO, POLLIN));
    if (count < 0) {
        return tl::unexpected(qt_error_string(errno));
    }
    return count;
}

bool isOutputTerminal()
{
    return ::isatty(STDOUT_FILENO) != 0;
}

bool isErrorsTerminal()
{
    return ::isatty(STDERR_FILENO) != 0;
}

bool isInputTerminal()
{
    return ::isatty(STDIN_FILENO) != 0;
}

HiddenInput::HiddenInput()
{
    termios now{};
    if (::tcgetattr(STDIN_FILENO, &now) != 0) {
        return;
    }
    m_isHiding = true;
    terminalBefore = now;
    for (std::size_t i = 0; i < endingSignals.size(); ++i) {
        showAgainAt(endingSignals[i], actionsBefore[i]);
    }
    now.c_lflag &= ~tcflag_t(ECHO | ISIG);
    now.c_lflag |= ECHONL;
    now.c_cc[VEOL] = interruptOctet;
    ::tcsetattr(STDIN_FILENO, TCSAFLUSH, &now);
}

HiddenInput::~HiddenInput()
{
    if (!m_isHiding) {
        return;
    }
    ::tcsetattr(STDIN_FILENO, TCSADRAIN, &terminalBefore);
    for (std::size_t i = 0; i < endingSignals.size(); ++i) {
        ::sigaction(endingSignals[i], &actionsBefore[i], nullptr);
    }
}

} // namespace latchkey::system
