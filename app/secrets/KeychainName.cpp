// SPDX-License-Identifier: Apache-2.0
#include "secrets/KeychainName.h"

#include "system/BusCall.h"

#include <QObject>

#ifdef Q_OS_LINUX
#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusPendingReply>
#include <QFile>
#endif

namespace latchkey::secrets {

namespace {

#ifdef Q_OS_LINUX

constexpr std::chrono::seconds patience(3); // the bus answers itself

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
    system::askBus(QDBusConnection::sessionBus(), question, patience, context,
                   [answer](const QDBusPendingReply<uint> &reply) {
                       answer(reply.isError() ? QString() : programOf(reply.value()));
                   });
}

#else

void askKeychainName(QObject *context, const std::function<void(const QString &)> &answer)
{
#ifdef Q_OS_WIN
    const QString name = QStringLiteral("Windows Credential Manager");
#else
    const QString name = QStringLiteral("macOS Keychain");
#endif
    QMetaObject::invokeMethod(
        context, [answer, name] { answer(name); }, Qt::QueuedConnection);
}

#endif

} // namespace latchkey::secrets
