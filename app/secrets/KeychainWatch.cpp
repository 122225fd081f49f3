// SPDX-License-Identifier: Apache-2.0
#include "secrets/KeychainWatch.h"

#include <QDBusConnection>
#include <QPointer>

#include <chrono>

namespace latchkey::secrets {

namespace {

constexpr std::chrono::seconds untilUsable{15};
constexpr std::chrono::seconds whileUsable{120};

} // namespace

KeychainWatch::KeychainWatch(SecretStore &store, QObject *parent)
    : QObject(parent)
    , m_store(store)
{
    m_next.setSingleShot(true);
    connect(&m_next, &QTimer::timeout, this, &KeychainWatch::ask);
}

void KeychainWatch::start()
{
    listen();
    ask();
}

// A service that comes or goes, and one that says that a collection was changed: locked or unlocked
// (Secret Service API, "Signals").
void KeychainWatch::listen()
{
#ifdef Q_OS_LINUX
    const QString service = QStringLiteral("org.freedesktop.secrets");
    QDBusConnection bus = QDBusConnection::sessionBus();
    bus.connect(service, {}, QStringLiteral("org.freedesktop.Secret.Service"),
                QStringLiteral("CollectionChanged"), this, SLOT(ask()));
    bus.connect(service, {}, QStringLiteral("org.freedesktop.DBus.Properties"),
                QStringLiteral("PropertiesChanged"), this, SLOT(ask()));
    bus.connect(QStringLiteral("org.freedesktop.DBus"), {}, QStringLiteral("org.freedesktop.DBus"),
                QStringLiteral("NameOwnerChanged"), {service}, {}, this, SLOT(ask()));
#endif
}

void KeychainWatch::ask()
{
    if (m_isAsking) {
        return;
    }
    m_isAsking = true;
    m_store.check([self = QPointer(this)](const Result<void> &checked) {
        if (self) {
            self->take(checked);
        }
    });
}

void KeychainWatch::take(const Result<void> &checked)
{
    m_isAsking = false;
    m_next.start(checked ? whileUsable : untilUsable);
    const QByteArray code = checked ? QByteArray() : checked.error().code;
    if (m_hasSaid && code == m_last) {
        return;
    }
    m_hasSaid = true;
    m_last = code;
    if (checked) {
        Q_EMIT usable();
    } else {
        Q_EMIT unusable(checked.error());
    }
}

} // namespace latchkey::secrets
