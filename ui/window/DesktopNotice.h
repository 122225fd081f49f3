// SPDX-License-Identifier: Apache-2.0
// A short note that the desktop shows, whatever program is in front: from a symbol in the tray
// where there is one, otherwise by the desktop's notifications.
#pragma once

#include "system/DesktopNotification.h"

#include <QObject>
#include <QString>

class QSystemTrayIcon;

namespace latchkey::ui {

class DesktopNotice : public QObject
{
    Q_OBJECT
public:
    explicit DesktopNotice(QObject *parent = nullptr);
    ~DesktopNotice() override;

    // Shows it; a later one takes the place of an earlier one. Both are plain text and shown so,
    // also by a desktop that reads markup. Where nothing can show it, nothing happens.
    void show(const QString &title, const QString &text);
    // Takes away what is shown.
    void withdraw();

Q_SIGNALS:
    // A person clicked it.
    void chosen();

private:
    void showInTray(const QString &title, const QString &text);

    QSystemTrayIcon *m_tray = nullptr; // made when it is first wanted
    system::DesktopNotification m_byBus;
};

} // namespace latchkey::ui
