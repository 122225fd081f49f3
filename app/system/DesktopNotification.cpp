// SPDX-License-Identifier: Apache-2.0
#include "system/DesktopNotification.h"

#include "base/ForeignText.h"
#include "system/BusCall.h"

#include <utility>

#ifdef Q_OS_LINUX
#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusPendingReply>
#include <QVariantMap>
#endif

namespace latchkey::system {

#ifdef Q_OS_LINUX
namespace {

constexpr std::chrono::seconds patience(25); // libdbus waits as long
const QString service = QStringLiteral("org.freedesktop.Notifications");
const QString path = QStringLiteral("/org/freedesktop/Notifications");
constexpr int asLongAsTheDesktopLikes = -1;

} // namespace
#endif

DesktopNotification::DesktopNotification(QString action, QObject *parent)
    : QObject(parent)
    , m_action(std::move(action))
{}

void DesktopNotification::show(const QString &title, const QString &text)
{
    send({withoutMarkup(title), withoutMarkup(text)});
}

void DesktopNotification::withdraw()
{
    m_next.reset();
    m_isUnwanted = m_isOut; // it is closed once its number is known
    if (m_number != 0 && !m_isOut) {
        close(std::exchange(m_number, 0));
    }
}

#ifdef Q_OS_LINUX

void DesktopNotification::send(const Words &words)
{
    if (m_isOut) { // it takes the place of the one before it once that has a number
        m_next = words;
        return;
    }
    QDBusConnection bus = QDBusConnection::sessionBus();
    if (!m_isListening && !m_action.isEmpty()) {
        m_isListening = bus.connect(service, path, service, QStringLiteral("ActionInvoked"), this,
                                    SLOT(onAction(uint, QString)));
    }
    const QStringList actions =
        m_action.isEmpty() ? QStringList() : QStringList{QStringLiteral("default"), m_action};
    QDBusMessage request =
        QDBusMessage::createMethodCall(service, path, service, QStringLiteral("Notify"));
    request << QStringLiteral("Latchkey") << m_number << QStringLiteral("latchkey") << words.title
            << words.text << actions << QVariantMap() << asLongAsTheDesktopLikes;
    m_isOut = true;
    askBus(bus, request, patience, this, [this](const QDBusPendingReply<uint> &shown) {
        m_isOut = false;
        m_number = shown.isError() ? 0 : shown.value();
        const bool isUnwanted = std::exchange(m_isUnwanted, false);
        if (const auto next = std::exchange(m_next, std::nullopt)) {
            send(*next);
        } else if (isUnwanted) {
            withdraw();
        }
    });
}

void DesktopNotification::close(uint number)
{
    QDBusMessage request =
        QDBusMessage::createMethodCall(service, path, service, QStringLiteral("CloseNotification"));
    request << number;
    QDBusConnection::sessionBus().asyncCall(request);
}

#else

void DesktopNotification::send(const Words & /*words*/) {}

void DesktopNotification::close(uint /*number*/) {}

#endif

void DesktopNotification::onAction(uint number, const QString & /*action*/)
{
    if (number != 0 && number == m_number) {
        Q_EMIT chosen();
    }
}

QString withoutMarkup(const QString &text)
{
    return withoutControls(text)
        .replace(QLatin1Char('<'), QChar(u'‹'))
        .replace(QLatin1Char('>'), QChar(u'›'))
        .replace(QLatin1Char('&'), QChar(u'＆'));
}

} // namespace latchkey::system
