// SPDX-License-Identifier: Apache-2.0
#include "ui/browser/CommandStream.h"

#include <QLoggingCategory>
#include <QSocketNotifier>

#include <array>
#include <cerrno>

#include <fcntl.h>
#include <unistd.h>

namespace latchkey::ui {

namespace {

Q_LOGGING_CATEGORY(log, "latchkey.browser", QtWarningMsg)

} // namespace

StandardStreams::StandardStreams()
    : m_input(fcntl(STDIN_FILENO, F_DUPFD_CLOEXEC, 3))
    , m_output(fcntl(STDOUT_FILENO, F_DUPFD_CLOEXEC, 3))
{
    const int nothing = open("/dev/null", O_RDWR | O_CLOEXEC);
    dup2(nothing, STDIN_FILENO);
    dup2(STDERR_FILENO, STDOUT_FILENO);
    ::close(nothing);
}

StandardStreams::~StandardStreams()
{
    ::close(m_input);
    ::close(m_output);
}

bool StandardStreams::write(const BrowserEvent &event) const
{
    qCDebug(log).noquote() << "says" << kindOf(event);
    QByteArray rest = encode(event);
    while (!rest.isEmpty()) {
        const ssize_t written = ::write(m_output, rest.constData(), size_t(rest.size()));
        if (written < 0 && errno != EINTR) {
            return false;
        }
        rest.remove(0, qMax<qsizetype>(written, 0));
    }
    return true;
}

CommandStream::CommandStream(const StandardStreams &streams, QObject *parent)
    : QObject(parent)
    , m_input(streams.input())
    , m_notifier(new QSocketNotifier(m_input, QSocketNotifier::Read, this))
{
    connect(m_notifier, &QSocketNotifier::activated, this, &CommandStream::read);
}

void CommandStream::read()
{
    std::array<char, 65'536> buffer;
    const ssize_t count = ::read(m_input, buffer.data(), buffer.size());
    if (count < 0 && (errno == EINTR || errno == EAGAIN)) {
        return;
    }
    if (count <= 0) {
        end();
        return;
    }
    const auto lines = m_lines.take(QByteArrayView(buffer.data(), count));
    for (const QByteArray &line : lines.value_or(QList<QByteArray>())) {
        const auto command = decodeCommand(line);
        if (!command) {
            end();
            return;
        }
        qCDebug(log).noquote() << "obeys" << kindOf(*command);
        Q_EMIT received(*command);
    }
    if (!lines) {
        end();
    }
}

void CommandStream::end()
{
    m_notifier->setEnabled(false);
    Q_EMIT ended();
}

} // namespace latchkey::ui
