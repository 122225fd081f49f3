// SPDX-License-Identifier: Apache-2.0
#include "secrets/KeychainName.h"

#include <QObject>

#ifdef Q_OS_LINUX
#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QFile>
#endif

namespace latchkey::secrets {

namespace {

void answerLater(QObject *context, const std::function<void(const QString &)> &answer,
                 const QString &name)
{
    QMetaObject::invokeMethod(
        context, [answer, name] { answer(name); }, Qt::QueuedConnection);
}

#ifdef Q_OS_LINUX

constexpr int patience = 3'000; // ms; the bus answers itself

QString programOf(uint pid)
{
    QFile file(QStringLiteral("/proc/%1/comm").arg(pid));
    const QString name =
        file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll().trimmed()) : QString();
    return QStringLiteral("%1 (Secret Service, pid %2)")
        .arg(name.isEmpty() ? QStringLiteral("?") : name)
        .arg(pid);
}

#endif

} // namespace

#ifdef Q_OS_LINUX

void askKeychainName(QObject *context, const std::function<void(const QString &)> &answer)
{
    QDBusMessage question = QDBusMessage::createMethodCall(
        QStringLiteral("org.freedesktop.DBus"), QStringLiteral("/org/freedesktop/DBus"),
        QStringLiteral("org.freedesktop.DBus"), QStringLiteral("GetConnectionUnixProcessID"));
    question << QStringLiteral("org.freedesktop.secrets");
    const QDBusPendingCall call = QDBusConnection::sessionBus().asyncCall(question, patience);
    if (call.isFinished()) { // there is no bus, and a watcher would wait for ever
        answerLater(context, answer, {});
        return;
    }
    auto *watcher = new QDBusPendingCallWatcher(call, context);
    QObject::connect(watcher, &QDBusPendingCallWatcher::finished, context,
                     [answer](QDBusPendingCallWatcher *finished) {
                         finished->deleteLater();
                         const QDBusPendingReply<uint> reply = *finished;
                         answer(reply.isError() ? QString() : programOf(reply.value()));
                     });
}

#else

void askKeychainName(QObject *context, const std::function<void(const QString &)> &answer)
{
#ifdef Q_OS_WIN
    answerLater(context, answer, QStringLiteral("Windows Credential Manager"));
#else
    answerLater(context, answer, QStringLiteral("macOS Keychain"));
#endif
}

#endif

} // namespace latchkey::secrets
