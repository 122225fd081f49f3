// SPDX-License-Identifier: Apache-2.0
#include "ui/window/DesktopNotice.h"

#include <QApplication>
#include <QSystemTrayIcon>

namespace latchkey::ui {

DesktopNotice::DesktopNotice(QObject *parent)
    : QObject(parent)
    , m_byBus(tr("Show"))
{
    connect(&m_byBus, &system::DesktopNotification::chosen, this, &DesktopNotice::chosen);
}

DesktopNotice::~DesktopNotice()
{
    delete m_tray;
}

void DesktopNotice::show(const QString &title, const QString &text)
{
    if (QSystemTrayIcon::isSystemTrayAvailable()) {
        showInTray(system::withoutMarkup(title), system::withoutMarkup(text));
    } else {
        m_byBus.show(title, text);
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
    m_byBus.withdraw();
}

} // namespace latchkey::ui
