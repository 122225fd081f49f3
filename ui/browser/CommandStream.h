// SPDX-License-Identifier: Apache-2.0
// The main program's commands on standard input, our events on standard output.
#pragma once

#include "ui/browserlink/BrowserMessage.h"
#include "ui/browserlink/MessageLines.h"

#include <QObject>

class QSocketNotifier;

namespace latchkey::ui {

// The two streams, taken away from everything else in this process: what a library prints to
// standard output goes to standard error, and the web engine's helpers inherit neither.
class StandardStreams
{
public:
    // Call before anything else runs.
    StandardStreams();
    ~StandardStreams();
    StandardStreams(const StandardStreams &) = delete;
    StandardStreams &operator=(const StandardStreams &) = delete;

    int input() const { return m_input; }

    // Waits until the main program has taken it. False when it is gone.
    bool write(const BrowserEvent &event) const;

private:
    int m_input;
    int m_output;
};

// Reads commands as they come.
class CommandStream : public QObject
{
    Q_OBJECT

public:
    // `streams` outlives this.
    explicit CommandStream(const StandardStreams &streams, QObject *parent = nullptr);

Q_SIGNALS:
    void received(const latchkey::ui::BrowserCommand &command);

    // The main program is gone, or says what is no command.
    void ended();

private:
    void read();
    void end();

    int m_input;
    MessageLines m_lines;
    QSocketNotifier *m_notifier;
};

} // namespace latchkey::ui
