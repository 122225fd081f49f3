// SPDX-License-Identifier: Apache-2.0
#include "secrets/SessionBus.h"

#include "secrets/KeychainProblems.h"
#include "system/BusCall.h"

#ifdef Q_OS_LINUX

#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusObjectPath>
#include <QDBusPendingReply>
#include <QDBusVariant>
#include <QLibrary>

#include <dlfcn.h>

namespace latchkey::secrets {

namespace {

const QString service = QStringLiteral("org.freedesktop.secrets");

// GIO's functions, loaded at run time as QtKeychain loads libsecret: the same library in the same
// process, so the same shared connection. Types as in gio/gio.h.
struct Gio
{
    using GetBus = void *(*)(int type, void *cancellable, void **error);
    using SetExitOnClose = void (*)(void *connection, int exitOnClose);
    using IsClosed = int (*)(void *connection);
    static constexpr int sessionBus = 2; // G_BUS_TYPE_SESSION

    GetBus getBus = nullptr;
    SetExitOnClose setExitOnClose = nullptr;
    IsClosed isClosed = nullptr;
    void *connection = nullptr; // kept for the life of the process, so that it stays the shared one

    Gio()
    {
        QLibrary library(QStringLiteral("gio-2.0"), 0);
        getBus = reinterpret_cast<GetBus>(library.resolve("g_bus_get_sync"));
        setExitOnClose = reinterpret_cast<SetExitOnClose>(
            library.resolve("g_dbus_connection_set_exit_on_close"));
        isClosed = reinterpret_cast<IsClosed>(library.resolve("g_dbus_connection_is_closed"));
        if (getBus == nullptr || setExitOnClose == nullptr || isClosed == nullptr) {
            return;
        }
        connection = getBus(sessionBus, nullptr, nullptr);
        if (connection != nullptr) {
            setExitOnClose(connection, 0);
        }
    }
};

const Gio &gio()
{
    static const Gio loaded;
    return loaded;
}

// By us, or with a desktop's theme.
bool isGioLoaded()
{
    void *const library = dlopen("libgio-2.0.so.0", RTLD_LAZY | RTLD_NOLOAD);
    if (library != nullptr) {
        dlclose(library);
    }
    return library != nullptr;
}

// Once closed, it is never opened again in this process, even if there is a bus.
bool isKeychainConnectionClosed()
{
    return isGioLoaded() && gio().connection != nullptr && gio().isClosed(gio().connection) != 0;
}

QString describe(const QDBusError &error)
{
    return QStringLiteral("%1: %2").arg(error.name(), error.message());
}

Problem problemOf(const QDBusError &error)
{
    // a bus that was there at first and is not any more; one that never was is `missing`
    const QDBusConnection bus = QDBusConnection::sessionBus();
    if (!bus.isConnected() && !bus.name().isEmpty() && !bus.baseService().isEmpty()) {
        return keychainBusLost(describe(error));
    }
    switch (error.type()) {
    case QDBusError::UnknownObject:
    case QDBusError::UnknownMethod: // gnome-keyring's answer for an object that is not there
    case QDBusError::UnknownInterface:
        return keyringMissing(describe(error));
    case QDBusError::NoReply:
    case QDBusError::Timeout:
    case QDBusError::TimedOut:
        return keychainGaveNoAnswer(describe(error));
    case QDBusError::AccessDenied:
        return keychainRefused(describe(error));
    default:
        return keychainMissing(describe(error));
    }
}

Result<void> verdictOn(const QDBusPendingCall &call)
{
    const QDBusPendingReply<QDBusVariant> reply = call;
    if (reply.isError()) {
        return failure(problemOf(reply.error()));
    }
    if (isKeychainConnectionClosed()) {
        return failure(keychainBusLost(QStringLiteral("the keychain's own connection is closed")));
    }
    if (reply.value().variant().toBool()) {
        return failure(keychainLocked());
    }
    return {};
}

} // namespace

void survivePartingOfTheBus()
{
    gio();
}

void askWhetherKeyringIsUsable(QObject *context, std::chrono::milliseconds deadline,
                               std::function<void(Result<void>)> answer)
{
    if (isGioLoaded()) {
        survivePartingOfTheBus(); // whoever loaded it may have connected
    }
    // the alias libsecret itself stores under (Secret Service API, "Collections, aliases")
    QDBusMessage question = QDBusMessage::createMethodCall(
        service, QStringLiteral("/org/freedesktop/secrets/aliases/default"),
        QStringLiteral("org.freedesktop.DBus.Properties"), QStringLiteral("Get"));
    question << QStringLiteral("org.freedesktop.Secret.Collection") << QStringLiteral("Locked");
    system::askBus(
        QDBusConnection::sessionBus(), question, deadline, context,
        [answer = std::move(answer)](const QDBusPendingCall &call) { answer(verdictOn(call)); });
}

} // namespace latchkey::secrets

#endif
