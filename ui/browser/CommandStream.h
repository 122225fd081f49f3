// SPDX-License-Identifier: Apache-2.0
// The main program's commands on standard input, our events on standard output.
#pragma once

#include "system/OwnStreams.h"
#include "ui/browserlink/BrowserMessage.h"
#include "ui/browserlink/MessageLines.h"

#include <QObject>

class QSocketNotifier;

namespace latchkey::ui {

// False when the main program is gone.
bool say(const system::OwnStreams &streams, const BrowserEvent &event);

// Reads commands as they come.
class CommandStream : public QObject
{
    Q_OBJECT

public:
    // `streams` outlives this.
    explicit CommandStream(const system::OwnStreams &streams, QObject *parent = nullptr);

Q_SIGNALS:
    void received(const latchkey::ui::BrowserCommand &command);

    // The main program is gone, or says what is no command.
    void ended();

private:
    void read();
    void end();

    const system::OwnStreams &m_streams;
    MessageLines m_lines;
    QSocketNotifier *m_notifier;
};

} // namespace latchkey::ui
