// SPDX-License-Identifier: Apache-2.0
#include "console/TypedLine.h"

#include "base/ForeignText.h"

#include <QStringList>

#include <utility>

namespace latchkey::console {

namespace {

constexpr qsizetype longest = 4096;
constexpr int standardInput = 0;

QByteArray shown(const QString &prompt)
{
    QStringList lines;
    for (const QString &line : prompt.split(QLatin1Char('\n'))) {
        lines.append(withoutControls(line));
    }
    return lines.join(QLatin1Char('\n')).trimmed().toUtf8() + ' ';
}

} // namespace

TypedLine::TypedLine(const QString &prompt, Echo echo, QObject *parent)
    : QObject(parent)
    , m_notifier(standardInput, QSocketNotifier::Read)
{
    m_line.reserve(longest + 1); // no copy of it is left behind
    if (echo == Echo::Hidden) {
        m_hidden.emplace(); // first: what is typed after the prompt is surely hidden
    }
    system::writeErrors(shown(prompt));
    connect(&m_notifier, &QSocketNotifier::activated, this, &TypedLine::read);
}

TypedLine::~TypedLine()
{
    stop();
}

void TypedLine::stop()
{
    m_notifier.setEnabled(false);
    m_hidden.reset();
    wipe(m_line);
    if (!std::exchange(m_isOver, true)) {
        system::writeErrors("\n"); // what is said next has a line of its own
    }
}

// A terminal hands out whole lines; what is behind one is left for whoever asks next.
void TypedLine::read()
{
    char octet = 0;
    const auto count = system::readInput({&octet, 1});
    const bool isGivenUp = !count || *count == 0 || m_line.size() == longest ||
                           octet == system::HiddenInput::interruptOctet;
    if (isGivenUp || octet == '\n') {
        end(!isGivenUp);
    } else {
        m_line.append(octet);
    }
}

void TypedLine::end(bool isWhole)
{
    m_isOver = isWhole; // only then the terminal has ended the line
    if (m_line.endsWith('\r')) {
        m_line.chop(1);
    }
    const std::optional<Secret> line = isWhole ? std::optional(Secret(m_line)) : std::nullopt;
    stop();
    Q_EMIT typed(line);
}

} // namespace latchkey::console
