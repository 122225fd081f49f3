// SPDX-License-Identifier: Apache-2.0
#include "ui/window/DesktopNotice.h"

#include "base/ForeignText.h"
#include "system/BusCall.h"

#include <QApplication>
#include <QSystemTrayIcon>

#include <utility>

#ifdef Q_OS_LINUX
#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusPendingReply>
#include <QVariantMap>
#endif

namespace latchkey::ui {

namespace {

// A desktop may read markup in it (Desktop Notifications Specification, "Markup"), and need not:
// escaped it would show the entities there.
QString withoutMarkup(const QString &text)
{
    return withoutControls(text)
        .replace(QLatin1Char('<'), QChar(u'‹'))
        .replace(QLatin1Char('>'), QChar(u'›'))
        .replace(QLatin1Char('&'), QChar(u'＆'));
}

#ifdef Q_OS_LINUX
constexpr std::chrono::seconds patience(25); // libdbus waits as long
const QString service = QStringLiteral("org.freedesktop.Notifications");
const QString path = QStringLiteral("/org/freedesktop/Notifications");
#endif

} // namespace

DesktopNotice::DesktopNotice(QObject *parent)
    : QObject(parent)
{}

DesktopNotice::~DesktopNotice()
{
    delete m_tray;
}

void DesktopNotice::show(const QString &title, const QString &text)
{
    if (QSystemTrayIcon::isSystemTrayAvailable()) {
        showInTray(withoutMarkup(title), withoutMarkup(text));
    } else {
        showByBus(withoutMarkup(title), withoutMarkup(text));
    }
}

// The symbol stays until there is nothing to say any more.
void DesktopNotice::showInTray(const QString &title, const QString &text)
{
    if (m_tray == nullptr) {
        m_tray = new QSystemTrayIcon(QApplication::windowIcon());
        connect(m_tray, &QSystemTrayIcon::messageClicked, this, &DesktopNotice::chosen);
        connect(m_tray, &QSystemTrayIcon::activated, this, &DesktopNotice::chosen);
    }
    m_tray->setToolTip(title);
    m_tray->show();
    m_tray->showMessage(title, text, QSystemTrayIcon::Warning);
}

void DesktopNotice::withdraw()
{
    if (m_tray != nullptr) {
        m_tray->hide();
    }
    m_next.reset();
    m_isUnwanted = m_isOut; // it is closed once its number is known
    if (m_number != 0 && !m_isOut) {
        closeByBus(std::exchange(m_number, 0));
    }
}

#ifdef Q_OS_LINUX

// Desktop Notifications Specification 1.2
void DesktopNotice::showByBus(const QString &title, const QString &text)
{
    if (m_isOut) { // it takes the place of the one before it once that has a number
        m_next = Words{title, text};
        return;
    }
    QDBusConnection bus = QDBusConnection::sessionBus();
    if (!m_isListening) {
        m_isListening = bus.connect(service, path, service, QStringLiteral("ActionInvoked"), this,
                                    SLOT(onAction(uint, QString)));
    }
    QDBusMessage request =
        QDBusMessage::createMethodCall(service, path, service, QStringLiteral("Notify"));
    request << QStringLiteral("Latchkey") << m_number << QStringLiteral("latchkey") << title << text
            << QStringList{QStringLiteral("default"), tr("Show")} << QVariantMap() << -1;
    m_isOut = true;
    system::askBus(bus, request, patience, this, [this](const QDBusPendingReply<uint> &shown) {
        m_isOut = false;
        m_number = shown.isError() ? 0 : shown.value();
        const bool isUnwanted = std::exchange(m_isUnwanted, false);
        if (const auto next = std::exchange(m_next, std::nullopt)) {
            showByBus(next->title, next->text);
        } else if (isUnwanted) {
            withdraw();
        }
    });
}

void DesktopNotice::closeByBus(uint number)
{
    QDBusMessage request =
        QDBusMessage::createMethodCall(service, path, service, QStringLiteral("CloseNotification"));
    request << number;
    QDBusConnection::sessionBus().asyncCall(request);
}

#else

void DesktopNotice::showByBus(const QString & /*title*/, const QString & /*text*/) {}

void DesktopNotice::closeByBus(uint /*number*/) {}

#endif

void DesktopNotice::onAction(uint number, const QString & /*action*/)
{
    if (number != 0 && number == m_number) {
        Q_EMIT chosen();
    }
}

} // namespace latchkey::ui
