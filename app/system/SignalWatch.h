// SPDX-License-Identifier: Apache-2.0
// SIGINT, SIGTERM and SIGHUP as something that happens in the event loop.
#pragma once

#include <QObject>
#include <QSocketNotifier>

#include <array>
#include <csignal>

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

// While it lives these signals end the program at once, although somebody watches: for what waits
// outside of the event loop.
class SignalsEndProgram
{
public:
    SignalsEndProgram();
    ~SignalsEndProgram();
    SignalsEndProgram(const SignalsEndProgram &) = delete;
    SignalsEndProgram &operator=(const SignalsEndProgram &) = delete;

private:
    std::array<struct sigaction, 3> m_before{};
};

} // namespace latchkey::system
