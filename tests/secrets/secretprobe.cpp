// SPDX-License-Identifier: Apache-2.0
// secretprobe STEP…: uses the keychain of its session in the order of the steps, and prints one
// line for each: "<step> <ok, missing, the value read, or the problem's code>".
//   check, write, read, read-other, remove, round-trip, write-huge   calls of KeychainSecretStore
//   lock                  locks the keyring, as a desktop does when the person leaves
//   kill-bus              kills the session bus, and waits until this process sees it
//   stop-keyring, continue-keyring   stops and continues the keyring's process
//   kill-keyring          kills it, and waits until the bus knows
//   gio                   whether the library that libsecret speaks over the bus with is loaded
//   drop-connection       closes the connection that libsecret uses, as the bus does to who sends
//   too much
#include "secrets/KeychainSecretStore.h"
#include "system/ProcessGuard.h"

#include "secrets/Await.h"

#include <QCoreApplication>
#include <QDBusConnection>
#include <QDBusConnectionInterface>
#include <QDBusInterface>
#include <QDBusObjectPath>
#include <QDBusReply>
#include <QFile>
#include <QHash>
#include <QLibrary>
#include <QTextStream>

#include <csignal>

using namespace latchkey;
using namespace latchkey::tests;
using secrets::KeychainSecretStore;
using secrets::SecretStore;

namespace {

const QString key = QStringLiteral("the/key");

QByteArray told(const Result<void> &result)
{
    return result ? "ok" : result.error().code;
}

QByteArray told(const Result<std::optional<Secret>> &result)
{
    if (!result) {
        return result.error().code;
    }
    return *result ? (*result)->reveal() : "missing";
}

uint processOf(const QString &busName)
{
    const QDBusReply<uint> pid = QDBusConnection::sessionBus().interface()->servicePid(busName);
    return pid.isValid() ? pid.value() : 0;
}

QByteArray signalTo(const QString &busName, int signal)
{
    static QHash<QString, uint> processes; // a stopped bus can no longer be asked
    if (!processes.contains(busName)) {
        processes.insert(busName, processOf(busName));
    }
    const uint pid = processes.value(busName);
    return pid != 0 && ::kill(pid_t(pid), signal) == 0 ? "ok" : "no such process";
}

QByteArray killBus()
{
    const QByteArray done = signalTo(QStringLiteral("org.freedesktop.DBus"), SIGKILL);
    const auto isLost = [] {
        return !QDBusConnection::sessionBus().isConnected();
    };
    return QTest::qWaitFor(isLost) ? done : "still connected";
}

QByteArray killKeyring()
{
    const QString keyring = QStringLiteral("org.freedesktop.secrets");
    const QByteArray done = signalTo(keyring, SIGKILL);
    return QTest::qWaitFor([&] { return processOf(keyring) == 0; }) ? done : "still there";
}

QByteArray lock()
{
    QDBusInterface service(QStringLiteral("org.freedesktop.secrets"),
                           QStringLiteral("/org/freedesktop/secrets"),
                           QStringLiteral("org.freedesktop.Secret.Service"));
    const QList<QDBusObjectPath> keyring{
        QDBusObjectPath(QStringLiteral("/org/freedesktop/secrets/collection/login"))};
    const QDBusMessage answer = service.call(QStringLiteral("Lock"), QVariant::fromValue(keyring));
    return answer.type() == QDBusMessage::ReplyMessage ? "ok" : answer.errorMessage().toUtf8();
}

QByteArray gio()
{
    QFile maps(QStringLiteral("/proc/self/maps"));
    return maps.open(QIODevice::ReadOnly) && maps.readAll().contains("libgio-2.0.so")
               ? "loaded"
               : "not loaded";
}

QByteArray dropConnection()
{
    QLibrary gio(QStringLiteral("gio-2.0"), 0);
    const auto getBus =
        reinterpret_cast<void *(*)(int, void *, void *)>(gio.resolve("g_bus_get_sync"));
    const auto close = reinterpret_cast<int (*)(void *, void *, void *)>(
        gio.resolve("g_dbus_connection_close_sync"));
    constexpr int sessionBus = 2; // G_BUS_TYPE_SESSION
    return close(getBus(sessionBus, nullptr, nullptr), nullptr, nullptr) != 0 ? "ok" : "not closed";
}

using Step = std::function<QByteArray(SecretStore &)>;

QHash<QString, Step> steps()
{
    const QString keyring = QStringLiteral("org.freedesktop.secrets");
    return {
        {QStringLiteral("check"),
         [](SecretStore &it) {
             return told(check(it));
         }},
        {QStringLiteral("write"),
         [](SecretStore &it) {
             return told(write(it, key, "value"));
         }},
        {QStringLiteral("write-huge"),
         [](SecretStore &it) {
             return told(write(it, key, QByteArray(64 << 20, 'x')));
         }},
        {QStringLiteral("read"),
         [](SecretStore &it) {
             return told(read(it, key));
         }},
        {QStringLiteral("read-other"),
         [](SecretStore &it) {
             return told(read(it, QStringLiteral("other")));
         }},
        {QStringLiteral("remove"),
         [](SecretStore &it) {
             return told(remove(it, key));
         }},
        {QStringLiteral("round-trip"),
         [](SecretStore &it) {
             return told(roundTrip(it));
         }},
        {QStringLiteral("lock"),
         [](SecretStore &) {
             return lock();
         }},
        {QStringLiteral("kill-bus"),
         [](SecretStore &) {
             return killBus();
         }},
        {QStringLiteral("gio"),
         [](SecretStore &) {
             return gio();
         }},
        {QStringLiteral("drop-connection"),
         [](SecretStore &) {
             return dropConnection();
         }},
        {QStringLiteral("stop-keyring"),
         [keyring](SecretStore &) {
             return signalTo(keyring, SIGSTOP);
         }},
        {QStringLiteral("continue-keyring"),
         [keyring](SecretStore &) {
             return signalTo(keyring, SIGCONT);
         }},
        {QStringLiteral("kill-keyring"),
         [](SecretStore &) {
             return killKeyring();
         }},
    };
}

} // namespace

int main(int argc, char **argv)
{
    system::keepMemoryPrivate();
    const QCoreApplication app(argc, argv);
    KeychainSecretStore store({std::chrono::milliseconds(500), std::chrono::milliseconds(1000)});
    for (const QString &name : QCoreApplication::arguments().mid(1)) {
        const Step step = steps().value(name);
        if (!step) {
            return 2;
        }
        QTextStream(stdout) << name << ' ' << step(store) << Qt::endl;
    }
    return 0;
}
