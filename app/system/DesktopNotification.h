// SPDX-License-Identifier: Apache-2.0
// A short note that the desktop shows over whatever program is in front (Desktop Notifications
// Specification 1.2), from any program of a session.
#pragma once

#include <QObject>
#include <QString>

#include <optional>

namespace latchkey::system {

class DesktopNotification : public QObject
{
    Q_OBJECT
public:
    // With `action`, a word such as "Show", a person can click it.
    explicit DesktopNotification(QString action = {}, QObject *parent = nullptr);

    // Shows it; a later one takes the place of an earlier one. Both are plain text and shown so,
    // also by a desktop that reads markup. Nothing happens, and nobody waits, where nothing can
    // show it: no session bus, no such service on it, another system.
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

    void send(const Words &words);
    void close(uint number);

    const QString m_action;
    uint m_number = 0;           // of the desktop's notification; 0 = none is shown
    bool m_isOut = false;        // one was asked for, and its number is not known yet
    bool m_isUnwanted = false;   // and it is to be taken away then
    std::optional<Words> m_next; // what is to be shown then in its place
    bool m_isListening = false;  // to clicks
};

// `text` as a desktop shows it that may read markup in it, and need not (there, "Markup"): escaped
// it would show the entities.
QString withoutMarkup(const QString &text);

} // namespace latchkey::system
