// SPDX-License-Identifier: Apache-2.0
// A question over D-Bus that nobody waits for.
#pragma once

#include <QtGlobal>

#ifdef Q_OS_LINUX

#include <chrono>
#include <functional>

class QDBusConnection;
class QDBusMessage;
class QDBusPendingCall;
class QObject;

namespace latchkey::system {

// Sends `question`, and calls `answer` once, later, in the thread of `context`, unless that is gone
// by then: with the reply, with the error the other side gave, or with QDBusError::NoReply after
// `patience`. Without a bus the call that is handed over is in error (QDBusError::Disconnected).
void askBus(const QDBusConnection &bus, const QDBusMessage &question,
            std::chrono::milliseconds patience, QObject *context,
            std::function<void(const QDBusPendingCall &)> answer);

} // namespace latchkey::system

#endif
