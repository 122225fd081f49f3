// SPDX-License-Identifier: Apache-2.0
// Programs of this system that are started by their absolute paths, whatever PATH says.
#pragma once

#include <QProcess>
#include <QString>

#include <chrono>
#include <initializer_list>
#include <memory>

namespace latchkey::system {

// The first of these absolute paths where there is a program; empty if there is none.
QString programByPath(std::initializer_list<const char *> paths);

// The system's OpenSSH client; empty if there is none.
QString sshProgram();

// The system's sh; empty if there is none, as on Windows.
QString shellProgram();

// What `process` will start gets a session, and with it a process group, of its own: what a
// terminal sends to our group does not reach it. Nothing on Windows. Call before it is started.
void startInOwnSession(QProcess &process);

// The same, and on Linux the system ends it with SIGTERM when this program ends, however that
// happens. For programs that nothing else would end; started from the main thread.
void startBoundToUs(QProcess &process);

// Closes the process's input, forgets its output and lets it end by itself, also when this program
// ends before it; after `limit` it is killed. Nothing waits for it.
void leaveToItself(std::unique_ptr<QProcess> process, std::chrono::milliseconds limit);

} // namespace latchkey::system
