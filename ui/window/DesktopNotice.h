// SPDX-License-Identifier: Apache-2.0
// A short note that the desktop shows, whatever program is in front: from a symbol in the tray
// where there is one, otherwise by the desktop's notifications.
#pragma once

#include <QObject>
#include <QString>

#include <optional>

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

private Q_SLOTS:
    void onAction(uint number, const QString &action);

private:
    struct Words
    {
        QString title;
        QString text;
    };

    void showInTray(const QString &title, const QString &text);
    void showByBus(const QString &title, const QString &text);
    void closeByBus(uint number);

    QSystemTrayIcon *m_tray = nullptr; // made when it is first wanted
    uint m_number = 0;                 // of the desktop's notification; 0 = none is shown
    bool m_isOut = false;              // one was asked for, and its number is not known yet
    bool m_isUnwanted = false;         // and it is to be taken away then
    std::optional<Words> m_next;       // what is to be shown then in its place
    bool m_isListening = false;        // to clicks
};

} // namespace latchkey::ui
