// SPDX-License-Identifier: Apache-2.0
#include "ui/browser/CommandStream.h"

#include <QLoggingCategory>
#include <QSocketNotifier>

#include <array>

namespace latchkey::ui {

namespace {

Q_LOGGING_CATEGORY(log, "latchkey.browser", QtWarningMsg)

} // namespace

bool say(const system::OwnStreams &streams, const BrowserEvent &event)
{
    qCDebug(log).noquote() << "says" << kindOf(event);
    return streams.write(encode(event));
}

CommandStream::CommandStream(const system::OwnStreams &streams, QObject *parent)
    : QObject(parent)
    , m_streams(streams)
    , m_notifier(new QSocketNotifier(streams.input(), QSocketNotifier::Read, this))
{
    connect(m_notifier, &QSocketNotifier::activated, this, &CommandStream::read);
}

void CommandStream::read()
{
    std::array<char, 65'536> buffer;
    const qsizetype count = m_streams.read(buffer);
    if (count < 0) {
        return;
    }
    if (count == 0) {
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
