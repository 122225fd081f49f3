// SPDX-License-Identifier: Apache-2.0
#include "system/BusCall.h"

#ifdef Q_OS_LINUX

#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QObject>

namespace latchkey::system {

void askBus(const QDBusConnection &bus, const QDBusMessage &question,
            std::chrono::milliseconds patience, QObject *context,
            std::function<void(const QDBusPendingCall &)> answer)
{
    const QDBusPendingCall call = bus.asyncCall(question, int(patience.count()));
    // A watcher tells of a call that has ended before it was made, but of none that was never
    // sent. That a call has ended says nothing: a bus may answer faster than this line is reached.
    if (!bus.isConnected()) {
        QMetaObject::invokeMethod(
            context, [answer = std::move(answer), call] { answer(call); }, Qt::QueuedConnection);
        return;
    }
    auto *watcher = new QDBusPendingCallWatcher(call, context);
    QObject::connect(watcher, &QDBusPendingCallWatcher::finished, context,
                     [answer = std::move(answer)](QDBusPendingCallWatcher *finished) {
                         finished->deleteLater();
                         answer(*finished);
                     });
}

} // namespace latchkey::system

#endif
