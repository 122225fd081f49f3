// SPDX-License-Identifier: Apache-2.0
#include "ui/activation/SystemBrowser.h"

#include "system/BusCall.h"
#include "system/ChildProgram.h"

#include <QTimer>

#ifdef Q_OS_LINUX
#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusPendingCall>
#include <QFileInfo>
#include <QProcess>
#include <QVariantMap>
#else
#include <QDesktopServices>
#include <QUrl>
#endif

#include <chrono>
#include <memory>

namespace latchkey::ui {

using namespace std::chrono_literals;

SystemBrowser::SystemBrowser(QObject *parent)
    : SystemBrowser(ofThisSystem(), parent)
{}

SystemBrowser::SystemBrowser(Openers openers, QObject *parent)
    : QObject(parent)
    , m_openers(std::move(openers))
{}

#ifdef Q_OS_LINUX

namespace {

// Where there is no desktop it becomes the browser itself (xdg-open(1)), and does not end.
constexpr auto surelyStarted = 3s;

constexpr std::chrono::milliseconds longestVisit = 24h * 14;

constexpr auto portalPatience = 5s;

bool isInSandbox()
{
    return QFileInfo::exists(QStringLiteral("/.flatpak-info")) || qEnvironmentVariableIsSet("SNAP");
}

} // namespace

SystemBrowser::Openers SystemBrowser::ofThisSystem()
{
    return {system::programByPath({"/usr/bin/xdg-open", "/usr/local/bin/xdg-open",
                                   "/run/current-system/sw/bin/xdg-open"}),
            isInSandbox()};
}

void SystemBrowser::open(const QByteArray &url, const Opened &opened)
{
    const auto first =
        m_openers.isPortalFirst ? &SystemBrowser::openByPortal : &SystemBrowser::openByProgram;
    const auto second =
        m_openers.isPortalFirst ? &SystemBrowser::openByProgram : &SystemBrowser::openByPortal;
    (this->*first)(url, [this, second, url, opened](bool isOpen) {
        if (isOpen) {
            opened(true);
        } else {
            (this->*second)(url, opened);
        }
    });
}

// Its address is an argument that begins with http, so it is no option.
void SystemBrowser::openByProgram(const QByteArray &url, const Opened &opened)
{
    if (m_openers.program.isEmpty()) {
        QTimer::singleShot(0, this, [opened] { opened(false); });
        return;
    }
    auto process = std::make_shared<std::unique_ptr<QProcess>>(std::make_unique<QProcess>());
    const auto end = [process, opened](bool isOpen) {
        if (std::unique_ptr<QProcess> over = std::move(*process)) {
            over->disconnect();
            system::leaveToItself(std::move(over), longestVisit);
            opened(isOpen);
        }
    };
    QProcess &program = **process;
    system::startInOwnSession(program);
    program.setStandardInputFile(QProcess::nullDevice());
    program.setStandardOutputFile(QProcess::nullDevice());
    program.setStandardErrorFile(QProcess::nullDevice());
    connect(&program, &QProcess::finished, this, [end](int exit, QProcess::ExitStatus status) {
        end(exit == 0 && status == QProcess::NormalExit);
    });
    connect(&program, &QProcess::errorOccurred, this, [end](QProcess::ProcessError error) {
        if (error == QProcess::FailedToStart) {
            end(false);
        }
    });
    QTimer::singleShot(surelyStarted, this, [end] { end(true); });
    program.start(m_openers.program, {QString::fromLatin1(url)});
}

// org.freedesktop.portal.OpenURI, version 1. That it took the request is enough: it may ask the
// person which browser it shall be, for as long as it takes.
void SystemBrowser::openByPortal(const QByteArray &url, const Opened &opened)
{
    QDBusMessage request = QDBusMessage::createMethodCall(
        QStringLiteral("org.freedesktop.portal.Desktop"),
        QStringLiteral("/org/freedesktop/portal/desktop"),
        QStringLiteral("org.freedesktop.portal.OpenURI"), QStringLiteral("OpenURI"));
    request << QString() << QString::fromLatin1(url) << QVariantMap();
    system::askBus(QDBusConnection::sessionBus(), request, portalPatience, this,
                   [opened](const QDBusPendingCall &call) { opened(!call.isError()); });
}

#else

SystemBrowser::Openers SystemBrowser::ofThisSystem()
{
    return {};
}

void SystemBrowser::open(const QByteArray &url, const Opened &opened)
{
    const bool isOpen = QDesktopServices::openUrl(QUrl::fromEncoded(url));
    QTimer::singleShot(0, this, [opened, isOpen] { opened(isOpen); });
}

#endif

} // namespace latchkey::ui
