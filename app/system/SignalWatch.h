// SPDX-License-Identifier: Apache-2.0
// SIGINT, SIGTERM and SIGHUP as something that happens in the event loop.
#pragma once

#include <QObject>
#include <QSocketNotifier>

namespace latchkey::system {

// One at a time in a program.
class SignalWatch : public QObject
{
    Q_OBJECT
public:
    explicit SignalWatch(QObject *parent = nullptr);
    ~SignalWatch() override;

Q_SIGNALS:
    void asked(); // to stop; again with every further signal

private:
    QSocketNotifier *m_notifier = nullptr;
};

} // namespace latchkey::system
