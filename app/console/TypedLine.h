// SPDX-License-Identifier: Apache-2.0
// A line that a person types at the terminal while the program goes on: nothing waits for it.
#pragma once

#include "base/Secret.h"
#include "system/StandardStreams.h"

#include <QObject>
#include <QSocketNotifier>

#include <optional>

namespace latchkey::console {

// Asked for from being made until it is typed or given up. One at a time in a program.
class TypedLine : public QObject
{
    Q_OBJECT
public:
    enum class Echo { Shown, Hidden };

    // `prompt` may have several lines: foreign text.
    TypedLine(const QString &prompt, Echo echo, QObject *parent = nullptr);
    ~TypedLine() override;

    // Nobody asks any more; the terminal is as it was.
    void stop();

Q_SIGNALS:
    // At most once. Nothing: given up with Ctrl-C (which ends the program where the line is shown),
    // the end of the terminal, or more than 4 KiB.
    void typed(const std::optional<latchkey::Secret> &line);

private:
    void read();
    void end(bool isWhole);

    std::optional<system::HiddenInput> m_hidden;
    QSocketNotifier m_notifier;
    QByteArray m_line;
    bool m_isOver = false;
};

} // namespace latchkey::console
